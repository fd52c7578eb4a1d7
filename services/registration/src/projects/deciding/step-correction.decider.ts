import { correcting, fromScheme, judge, StepCorrected } from '@xmh/contracts';
import { accept, type AccessTable, type DecideTable, refuse } from '@xmh/eventing';
import { stepOf } from '@xmh/scheme';
import { declared, type ProjectContext } from '../project.context';
import { paperVerdicts, writtenVerdicts } from '../project.forms';
import type { Project, ProjectEvent } from '../project.state';
import type { CorrectStep } from './step-correction.commands';

/** Whoever decided the step. */
export const correctingAccess: AccessTable<CorrectStep, Project, ProjectContext> = {
  CorrectStep: [
    fromScheme('routes.steps.by', ({ data }, project, { pinned: { scheme } }) =>
      project.status === 'absent' ? undefined : stepOf(scheme, project.route, data.step),
    ),
  ],
};

export const correctingSteps: DecideTable<CorrectStep, ProjectEvent, Project, ProjectContext> = {
  CorrectStep: declared(({ data, meta }, project, context) => {
    const decided = project.decided[data.step];
    if (!decided) return refuse('step-undecided', '这一步还没有作出决定', 404);
    const { form } = decided;
    if (form === undefined) return refuse('paper-absent', '这一步没有单独填写的表');
    const day = correcting(decided, data, meta, context);
    if ('refused' in day) return day;
    const { projectId, step, values, corrects, reason } = data;
    const paper = { values, signatures: {} };
    const verdicts = [
      ...writtenVerdicts(context.pinned.scheme, form, values, project.title),
      ...(decided.leads === 'on' ? paperVerdicts(form, paper, project.title, context) : []),
    ];
    const judged = judge(verdicts, meta, context, project.waivers);
    if ('refused' in judged) return judged;
    return accept(StepCorrected({ projectId, step, form, values, corrects, reason, ...day }), judged.ground);
  }),
};
