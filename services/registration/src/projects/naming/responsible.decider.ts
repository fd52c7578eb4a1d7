import { datedOn, fromScheme, judge, ResponsibleNamed } from '@xmh/contracts';
import { accept, type AccessTable, type DecideTable, refuse } from '@xmh/eventing';
import {
  type Condition,
  type Role,
  roleOf,
  type Rule,
  roleVerdict,
  type Scheme,
  standingFor,
  stepsOf,
  trackOf,
  type Verdict,
} from '@xmh/scheme';
import { declared, type ProjectContext } from '../project.context';
import type { Declared, Project, ProjectEvent } from '../project.state';
import type { PlanOfTrack } from '../planning/plan.rules';
import type { NameResponsible } from './responsible.commands';

const stepThatFills = (scheme: Scheme, route: string, role: string) =>
  stepsOf(scheme, route).find(({ fills = [] }) => fills.includes(role));

/** Roles that the track's plan asks to be filled are named before it is filed. */
const planThatAsks = (scheme: Scheme, track: string, role: string): PlanOfTrack | undefined => {
  const plan = trackOf(scheme, track)?.plan;
  return plan && rolesAsked(plan.require ?? []).includes(role) ? plan : undefined;
};

const rolesAsked = (rules: readonly Rule[]): readonly string[] => rules.flatMap(({ that }) => rolesIn(that));
function rolesIn(condition: Condition): readonly string[] {
  if ('filled' in condition) return condition.filled;
  if ('all' in condition) return condition.all.flatMap(rolesIn);
  return 'any' in condition ? condition.any.flatMap(rolesIn) : [];
}

/** Whoever decides the step that names the role, or files the plan that asks for it, or the unit's own officer. */
export const namingAccess: AccessTable<NameResponsible, Project, ProjectContext> = {
  NameResponsible: [
    fromScheme('routes.steps.by', ({ data }, project, { pinned: { scheme } }) =>
      project.status === 'absent' ? undefined : stepThatFills(scheme, project.route, data.role),
    ),
    fromScheme('tracks.plan.by', ({ data }, project, { pinned: { scheme } }) =>
      project.status === 'absent' ? undefined : planThatAsks(scheme, project.track, data.role),
    ),
    { posts: ['officer'], relation: 'own' },
  ],
};

export const naming: DecideTable<NameResponsible, ProjectEvent, Project, ProjectContext> = {
  NameResponsible: declared(({ data, meta }, project, context) => {
    const { scheme } = context.pinned;
    const { projectId, holders } = data;
    const role = roleOf(scheme, data.role);
    const isOfTrack = trackOf(scheme, project.track)?.roles?.includes(data.role) ?? false;
    const plan = planThatAsks(scheme, project.track, data.role);
    if (!role || !isOfTrack || !(stepThatFills(scheme, project.route, data.role) ?? plan)) {
      return refuse('role-unknown', '此项目在立项前没有这一责任人', 404);
    }
    if (isEnded(project, plan !== undefined)) return refuse('project-decided', '项目已有结果，责任人不再在此确定');
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const judged = judge(holderVerdicts(role, holders, context), meta, context, project.waivers);
    if ('refused' in judged) return judged;
    return accept(ResponsibleNamed({ projectId, role: role.key, holders, ...day }), judged.ground);
  }),
};

/** Whether each of them may fill the role, by the posts they hold now. */
function holderVerdicts(role: Role, holders: readonly string[], { pinned, directory, who }: ProjectContext): Verdict[] {
  const { scheme } = pinned;
  return holders.map((holder) => {
    const standings = directory.standings(holder);
    const isPerson = role.holds === 'person';
    const isThere = isPerson ? standings.length > 0 : directory.organisation(holder) !== undefined;
    const isFit =
      !isPerson || !role.who || standingFor(role.who, standings, who, { tree: directory, scheme }) !== undefined;
    return roleVerdict(scheme, role, { name: isPerson ? '所报人员' : '所报单位', fits: isThere && isFit });
  });
}

/** Established, it has its persons, unless its plan is still to name them. */
const isEnded = ({ status, plan }: Declared, byPlan: boolean): boolean =>
  status === 'out' ||
  status === 'withdrawn' ||
  (status === 'established' && (!byPlan || plan?.status === 'registered'));
