import { datedOn, fromScheme, judge, ResponsibleNamed } from '@xmh/contracts';
import { accept, type AccessTable, type DecideTable, refuse } from '@xmh/eventing';
import { type Role, roleOf, roleVerdict, type Scheme, standingFor, stepsOf, trackOf, type Verdict } from '@xmh/scheme';
import { declared, type ProjectContext } from '../project.context';
import type { Declared, Project, ProjectEvent } from '../project.state';
import type { NameResponsible } from './responsible.commands';

const stepThatFills = (scheme: Scheme, route: string, role: string) =>
  stepsOf(scheme, route).find(({ fills = [] }) => fills.includes(role));

/** Whoever decides the step that names the role, or the unit's own officer. */
export const namingAccess: AccessTable<NameResponsible, Project, ProjectContext> = {
  NameResponsible: [
    fromScheme('routes.steps.by', ({ data }, project, { pinned: { scheme } }) =>
      project.status === 'absent' ? undefined : stepThatFills(scheme, project.route, data.role),
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
    if (!role || !isOfTrack || !stepThatFills(scheme, project.route, data.role)) {
      return refuse('role-unknown', '此项目在立项前没有这一责任人', 404);
    }
    if (isEnded(project)) return refuse('project-decided', '项目已有结果,责任人不再在此确定');
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

const isEnded = ({ status }: Declared): boolean =>
  status === 'established' || status === 'out' || status === 'withdrawn';
