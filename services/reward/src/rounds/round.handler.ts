import { roundIdOf, streams } from '@xmh/contracts';
import { type CommandHandler, type CommandPlan, refuse } from '@xmh/eventing';
import { openedCall, type ServiceCore } from '@xmh/platform';
import { type Award, awardOf, type Scheme } from '@xmh/scheme';
import { recordsNamed } from '../commendations/candidate';
import { populationFor } from '../commendations/population.reading';
import type { ProjectRow } from '../projects/project.view';
import { type Projects, projectsAtHead } from '../projects/projects';
import type { Known } from '../recipients/known';
import { type Standings, standingsOf } from './candidates';
import type { RoundCommand, RoundEvent } from './round.commands';
import { roundAccess, type RoundContext, roundDecider } from './round.decider';
import type { Round } from './round.state';

export type RoundHandler = CommandHandler<RoundCommand, RoundEvent, Round, RoundContext>;
export const ROUND_HANDLER = Symbol('round handler');

const unranked: Standings = { ranked: [], digest: '', entries: new Map() };

export const roundPlan = (core: ServiceCore): CommandPlan<RoundCommand, RoundEvent, Round, RoundContext> => ({
  decider: roundDecider,
  access: roundAccess,
  streamOf: ({ data }) => streams.round(data.roundId),
  subject: (_, __, { who }) => ({ issuer: who.issuer }),
  context: async (command, round) => {
    const callId =
      command.type === 'OpenRound' ? command.data.callId : round.status === 'absent' ? undefined : round.callId;
    const call = callId === undefined ? undefined : await openedCall(core, callId);
    if (callId === undefined || !call) return refuse('round-absent', '没有这次评奖或这一批次', 404);
    const pinned = await core.schemes.get(call.scheme);
    const key = command.type === 'OpenRound' ? command.data.award : round.status === 'absent' ? '' : round.award;
    const award = awardOf(pinned.scheme, key);
    const { seen, standings, named } = await standingsFor(core, command, { callId, scheme: pinned.scheme, award });
    return { pinned, directory: core.directory, who: { issuer: pinned.issuer }, call, award, standings, named, seen };
  },
});

export const roundIdFor = (data: { readonly callId: string; readonly award: string }): string =>
  roundIdOf(data.callId, data.award);

/** The entries as of the store's head: a ranking must not miss a conclusion that was already acknowledged. */
async function standingsFor(
  core: ServiceCore,
  command: RoundCommand,
  { callId, scheme, award }: { callId: string; scheme: Scheme; award: Award | undefined },
): Promise<{ standings: Standings; named: ReadonlyMap<string, Known>; seen: string }> {
  const looks = command.type === 'RankRound' || command.type === 'ProposePrizes' || command.type === 'DecidePrizes';
  if (!award || !looks) return { standings: unranked, named: new Map(), seen: await core.store.head() };
  const projects = await projectsAtHead(core);
  const entries = await projects.all({ callId, admitted: true });
  const ids = command.type === 'ProposePrizes' ? command.data.places.flatMap((place) => place.projects) : [];
  const named = new Map<string, Known>();
  for (const [id, row] of await projects.named(ids, entries)) {
    named.set(id, await knownOf(core, projects, row, { award, callId }));
  }
  return { standings: standingsOf(scheme, award, entries, core.directory), named, seen: projects.seen };
}

/** A named project with what rules and figures of the award look at. */
async function knownOf(
  core: ServiceCore,
  projects: Projects,
  project: ProjectRow,
  { award, callId }: { readonly award: Award; readonly callId: string },
): Promise<Known> {
  const home = { id: project.organisation, path: project.path };
  const pinned = await core.schemes.get(project.scheme);
  const population = await populationFor(projects, award, { home, callId, pinned, directory: core.directory });
  const records = recordsNamed(award).size > 0 ? await projects.recordsOf(project.projectId) : [];
  return { seen: projects.seen, name: project.title, organisation: home, project, population, records };
}
