import { datedOn, DeclarationWithdrawn, fromScheme, judge, ProjectWithdrawn } from '@xmh/contracts';
import { accept, type AccessTable, type DecideTable, type Decision, type Ground, refuse } from '@xmh/eventing';
import { assessmentOf, ruleVerdicts, startOf, stepsOf, trackOf } from '@xmh/scheme';
import { declared, type ProjectContext } from '../project.context';
import { factsOf } from '../project.facts';
import type { Declared, Project, ProjectEvent } from '../project.state';
import type { Withdrawal, WithdrawingCommand } from './withdrawal.commands';

const isIssued = (project: Project): boolean => project.status !== 'absent' && project.issueId !== undefined;

const establishingStep = (project: Project, { pinned }: ProjectContext) =>
  project.status === 'absent'
    ? undefined
    : stepsOf(pinned.scheme, project.route).find(({ establishes }) => establishes);

/** What came down from above is declined by the unit, not by whoever issued it. */
export const withdrawingAccess: AccessTable<WithdrawingCommand, Project, ProjectContext> = {
  WithdrawProject: [
    fromScheme('tracks.starts.by', (_command, project, { pinned }) =>
      project.status === 'absent' || isIssued(project)
        ? undefined
        : startOf(pinned.scheme, project.track, project.start),
    ),
    {
      posts: ['officer'],
      relation: 'own',
      only: { words: '下达的项目', holds: (_command, project) => isIssued(project) },
    },
    { posts: ['leader'], relation: 'own' },
  ],
  RevokeEstablishment: [
    fromScheme('routes.steps.by', (_command, project, context) => establishingStep(project, context)),
  ],
};

export const withdrawing: DecideTable<WithdrawingCommand, ProjectEvent, Project, ProjectContext> = {
  WithdrawProject: declared(({ data, meta }, project, context) => {
    const { status, track, title } = project;
    if (status === 'withdrawn') return withdrawnAlready;
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const { scheme } = context.pinned;
    const rules = trackOf(scheme, track)?.withdraw ?? [];
    if (rules.length === 0 && (status === 'established' || isIssued(project))) return notProvided;
    const verdicts = ruleVerdicts(rules, factsOf(project, day.on, context), title, scheme);
    const judged = judge(verdicts, meta, context, project.waivers);
    if ('refused' in judged) return judged;
    if (status === 'out') return refuse('declaration-decided', '申报已有结果，不能撤回');
    const { projectId, reason } = data;
    if (status === 'established') return withdrawn(project, { reason, ...day }, judged.ground, context);
    return accept(DeclarationWithdrawn({ projectId, reason, ...day }), judged.ground);
  }),

  RevokeEstablishment: declared(({ data, meta }, project, context) => {
    if (project.status === 'withdrawn') return withdrawnAlready;
    const step = establishingStep(project, context);
    if (project.status !== 'established' || !step) return refuse('project-not-established', '项目没有立项，无可撤销');
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const cited = { article: step.article, holds: true, subject: project.title };
    const judged = judge([cited], meta, context, project.waivers);
    if ('refused' in judged) return judged;
    return withdrawn(project, { reason: data.reason, ...day }, judged.ground, context);
  }),
};

/** A conclusion is for whoever decides the assessment to overturn; only then the project it judged may end. */
function withdrawn(
  { projectId, callId }: Declared,
  how: Required<Pick<Withdrawal, 'reason'>> & { readonly on: string },
  ground: Ground,
  { conclusions, pinned }: ProjectContext,
): Decision<ProjectEvent> {
  if (!conclusions) return refuse('conclusions-not-seen', '尚未读到考核结论，请稍后再试');
  const [standing] = conclusions.standing;
  if (standing !== undefined) {
    const name = assessmentOf(pinned.scheme, standing)?.name ?? standing;
    return refuse('project-concluded', `“${name}”已有结论，先由作出结论的单位推翻结论，再撤项`);
  }
  return accept(ProjectWithdrawn({ projectId, callId, ...how, seen: conclusions.seen }), ground);
}

const withdrawnAlready = refuse('declaration-withdrawn-already', '项目已经撤回');
const notProvided = refuse(
  'withdrawal-not-provided',
  '方案没有规定立项或下达后可由单位撤回；确需撤项的，由作出立项决定的单位撤销立项',
  422,
);
