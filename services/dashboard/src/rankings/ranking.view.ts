import type {
  PrizeGranted,
  PrizesDecided,
  PrizesProposed,
  PrizesRevoked,
  PrizeWithdrawn,
  Ranked,
  RoundOpened,
} from '@xmh/contracts';
import type { EventOf, View } from '@xmh/eventing';
import { blankRanking, type RankingDocument } from './ranking.document';

export type RankingEvent = EventOf<
  | typeof RoundOpened
  | typeof Ranked
  | typeof PrizesProposed
  | typeof PrizesDecided
  | typeof PrizesRevoked
  | typeof PrizeGranted
  | typeof PrizeWithdrawn
>;

const others = ({ withdrawn }: RankingDocument, projectId: string): RankingDocument['withdrawn'] =>
  withdrawn.filter((one) => one.projectId !== projectId);

/** One document a round: its own stream, and the prizes it granted where they were taken back. */
export const rankings: View<RankingDocument, RankingEvent> = {
  name: 'dashboard.rankings',
  version: 2,
  indexes: ['callId', 'award'],
  scope: 'path',
  initial: blankRanking,
  keysOf: ({ data }) => [data.roundId],
  on: {
    'reward.round-opened': (round, { data: { callId, award, scheme, issuer, on } }) => ({
      ...round,
      callId,
      award,
      scheme,
      issuer: issuer.id,
      path: issuer.path,
      openedOn: on,
    }),
    // A new order makes what was proposed on the old one void.
    'reward.ranked': (round, { data: { count, digest, head: ranking, on } }) => ({
      ...round,
      count,
      digest,
      ranking,
      rankedOn: on,
      proposal: undefined,
    }),
    'reward.prizes-proposed': (round, { data: { places, on } }) => ({ ...round, proposal: { places, on } }),
    'reward.prizes-decided': (round, { data: { step, decision, leads, places, on } }) => ({
      ...round,
      decision: { step, decision, on },
      decided: leads !== 'back',
      places: leads === 'on' ? places : [],
      revoked: undefined,
      ...(leads === 'back' && { proposal: undefined }),
    }),
    'reward.prizes-revoked': (round, { data: { reason, on } }) => ({
      ...round,
      decided: false,
      places: [],
      proposal: undefined,
      decision: undefined,
      revoked: { reason, on },
    }),
    'reward.prize-granted': (round, { data: { projectId } }) => ({ ...round, withdrawn: others(round, projectId) }),
    'reward.prize-withdrawn': (round, { data: { projectId, place, reason, on } }) => ({
      ...round,
      withdrawn: [...others(round, projectId), { projectId, place, reason, on }],
    }),
  },
};
