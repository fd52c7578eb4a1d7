import { slateIdOf, streams } from '@xmh/contracts';
import { type CommandHandler, type CommandMeta, type CommandPlan, refuse } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import type { Calls } from '../calls/call.handler';
import type { Issues } from '../issues/issue.handler';
import { isGood, seatFor } from '../slates/seat.hold';
import type { Slates } from '../slates/slate.handler';
import { seatOf } from '../slates/slate.state';
import { organisationOf } from './declaring/declaring-organisation';
import { type ProjectContext, projectUnknown } from './project.context';
import { projectAccess, type ProjectCommand, projectDecider } from './project.decider';
import type { Declared, Project, ProjectEvent } from './project.state';
import { conclusionsSeen } from './withdrawing/conclusion.reading';

export const PROJECTS = Symbol('projects');
export type Projects = CommandHandler<ProjectCommand, ProjectEvent, Project, ProjectContext>;
type ProjectPlan = CommandPlan<ProjectCommand, ProjectEvent, Project, ProjectContext>;

const projectPlan = (core: ServiceCore, calls: Calls, slates: Slates, issues: Issues): ProjectPlan => ({
  decider: projectDecider,
  access: projectAccess,
  streamOf: ({ data }) => streams.registration(data.projectId),
  subject: (_command, _project, { who }) => who,
  context: async (command, project) => {
    const drafting = command.type === 'DraftDeclaration' ? command : undefined;
    const issuing = command.type === 'IssueProject' ? command.data : undefined;
    const callId = project.status === 'absent' ? (drafting?.data ?? issuing)?.callId : project.callId;
    if (callId === undefined) return projectUnknown;
    const call = await calls.state(streams.call(callId));
    if (call.status === 'absent') return refuse('call-unknown', '没有这个批次', 404);
    const pinned = await core.schemes.get(call.scheme);
    const { directory } = core;
    const organisation =
      project.status === 'absent'
        ? (issuing?.organisation ?? organisationOf(drafting, pinned, directory))
        : project.organisation.id;
    if (organisation === undefined) return drafting?.data.organisation === undefined ? postless : organisationUnknown;
    const roles = project.status === 'absent' ? {} : project.roles;
    const who = { organisation, issuer: pinned.issuer, roles };
    const seat = project.status === 'absent' ? undefined : await seatHeld(project, command.meta, slates, core);
    const issue = issuing && (await issues.state(streams.issue(issuing.issueId)));
    const came = issue && issue.status !== 'absent' && { issue };
    const ended = project.status === 'established' && ends(command) && (await conclusionsSeen(core, project.projectId));
    const conclusions = ended && { conclusions: ended };
    return { pinned, directory, who, call, organisation, ...(seat && { seat }), ...came, ...conclusions };
  },
});

const ends = ({ type }: ProjectCommand): boolean => type === 'WithdrawProject' || type === 'RevokeEstablishment';

const organisationUnknown = refuse('organisation-unknown', '没有这个单位', 404);
/** Who holds no post has no organisation of his own to declare for. */
const postless = refuse('not-allowed', '您的岗位无权办理此事', 403);

/** The seat on the slate; a rehearsal takes for granted the one that its first step would take. */
async function seatHeld(
  project: Declared,
  meta: CommandMeta,
  slates: Slates,
  { clock }: ServiceCore,
): Promise<ProjectContext['seat']> {
  const slateId = slateOf(project);
  const slate = await slates.state(streams.slate(slateId));
  const seat = seatOf(slate, project.projectId);
  if (!meta.rehearse || (seat && isGood(seat, clock.now()))) return seat && { slateId, ...seat };
  return { slateId, seat: seatFor(project.projectId, slate, meta), confirmed: true, heldUntil: '' };
}

export const slateOf = ({ organisation, callId }: Declared): string => slateIdOf(organisation.id, callId);

export const projects = (core: ServiceCore, calls: Calls, slates: Slates, issues: Issues): Projects =>
  core.handler(projectPlan(core, calls, slates, issues));
