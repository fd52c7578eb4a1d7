import { datedOn, fromScheme, judge, StepDecided } from '@xmh/contracts';
import { accept, type AccessTable, type DecideTable, refuse } from '@xmh/eventing';
import { decisionOf, stepOf } from '@xmh/scheme';
import { declared, type ProjectContext } from '../project.context';
import { established } from './project.establishing';
import type { Project, ProjectEvent } from '../project.state';
import type { DecideStep } from './step.commands';
import { stepVerdicts } from './step.rules';

/** Whoever the step names; an entry of a batch is decided by the batch. */
export const decidingAccess: AccessTable<DecideStep, Project, ProjectContext> = {
  DecideStep: [
    fromScheme('routes.steps.by', ({ data }, project, { pinned: { scheme } }) =>
      project.status === 'absent' ? undefined : stepOf(scheme, project.route, data.step),
    ),
    { service: 'registration' },
  ],
};

export const deciding: DecideTable<DecideStep, ProjectEvent, Project, ProjectContext> = {
  DecideStep: declared(({ data, meta }, project, context) => {
    const step = stepOf(context.pinned.scheme, project.route, data.step);
    if (!step) return refuse('step-unknown', '此项目的办理环节中没有这一步', 404);
    const decision = decisionOf(step, data.decision);
    if (!decision) return refuse('decision-unknown', `“${step.name}”没有这种决定`, 404);
    if (step.mode === 'comparative') return refuse('stage-not-built', '比选尚不能办理', 422);
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const judged = judge(
      stepVerdicts(data, { step, decision }, project, day.on, context),
      meta,
      context,
      project.waivers,
    );
    if ('refused' in judged) return judged;
    const { projectId, batchId, values, returnBy } = data;
    const decided = StepDecided({
      projectId,
      step: step.key,
      decision: decision.key,
      leads: decision.leads,
      ...(batchId !== undefined && { batchId }),
      ...(decision.returnBy !== undefined && { returnBy }),
      ...(step.form !== undefined && batchId === undefined && { form: step.form }),
      values,
      ...day,
    });
    if (!step.establishes || decision.leads !== 'on') return accept(decided, judged.ground);
    return accept([decided, established(project, step.key, day.on, meta.at)], judged.ground);
  }),
};
