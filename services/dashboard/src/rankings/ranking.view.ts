import type { PrizesDecided, PrizesProposed, Ranked, RoundOpened } from '@xmh/contracts';
import type { EventOf, View } from '@xmh/eventing';
import { blankRanking, type RankingDocument } from './ranking.document';

export type RankingEvent = EventOf<typeof RoundOpened | typeof Ranked | typeof PrizesProposed | typeof PrizesDecided>;

/** One document a round. */
export const rankings: View<RankingDocument, RankingEvent> = {
  name: 'dashboard.rankings',
  version: 1,
  indexes: ['callId', 'award'],
  scope: 'path',
  initial: blankRanking,
  keysOf: ({ data }) => [data.roundId],
  on: {
    'reward.round-opened': (round, { data: { callId, award, scheme, issuer, on } }) => ({
      ...{ ...round, callId, award, scheme },
      issuer: issuer.id,
      path: issuer.path,
      openedOn: on,
    }),
    // A new order makes what was proposed on the old one void.
    'reward.ranked': (round, { data: { count, head: ranking, on } }) => ({
      ...round,
      count,
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
      ...(leads === 'back' && { proposal: undefined }),
    }),
  },
};
