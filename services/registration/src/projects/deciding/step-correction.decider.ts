import { correcting, fromScheme, judge, StepCorrected } from '@xmh/contracts';
import { accept, type AccessTable, type DecideTable, refuse } from '@xmh/eventing';
import { stepOf } from '@xmh/scheme';
import { declared, type ProjectContext } from '../project.context';
import { paperVerdicts, writtenVerdicts } from '../papers/project.forms';
import type { Project, ProjectEvent } from '../project.state';
import type { CorrectStep } from './step-correction.commands';

/** Whoever decided the step; decided with a batch, its day follows the batch's. */
export const correctingAccess: AccessTable<CorrectStep, Project, ProjectContext> = {
  CorrectStep: [
    fromScheme('routes.steps.by', ({ data }, project, { pinned: { scheme } }) =>
      project.status === 'absent' ? undefined : stepOf(scheme, project.route, data.step),
    ),
    { service: 'registration' },
  ],
};

export const correctingSteps: DecideTable<CorrectStep, ProjectEvent, Project, ProjectContext> = {
  CorrectStep: declared(({ data, meta }, project, context) => {
    const decided = project.decided[data.step];
    if (!decided) return refuse('step-undecided', '这一步还没有作出决定', 404);
    const { form, batchId } = decided;
    if (batchId !== undefined && !('service' in meta.as)) {
      return refuse('decided-with-batch', '这一步是整批决定的，请更正整批的计划');
    }
    const day = correcting(decided, data, meta, context);
    if ('refused' in day) return day;
    const { projectId, step, values, corrects, reason } = data;
    const written = { ...(form !== undefined && { form }), values };
    const verdicts = [
      ...writtenVerdicts(context.pinned.scheme, form, values, project.title),
      ...(form !== undefined && decided.leads === 'on'
        ? paperVerdicts(form, { values, signatures: {} }, project.title, context)
        : []),
    ];
    const judged = judge(verdicts, meta, context, project.waivers);
    if ('refused' in judged) return judged;
    return accept(StepCorrected({ projectId, step, ...written, corrects, reason, ...day }), judged.ground);
  }),
};
