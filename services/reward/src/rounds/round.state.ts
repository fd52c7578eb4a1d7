import { Id, Key, ProposedPlaces, SchemeRef, waived, Waivers } from '@xmh/contracts';
import type { Recorded } from '@xmh/eventing';
import { z } from 'zod';
import type { RoundEvent } from './round.commands';

export type PlaceProposal = z.infer<typeof ProposedPlaces>[number];

/** One award in one call. The order itself lives with the projects; the round keeps its digest. */
export const KnownRound = z.strictObject({
  status: z.enum(['opened', 'ranked', 'proposed', 'decided']),
  callId: Id,
  award: Key,
  scheme: SchemeRef,
  ranking: z.string().exactOptional(),
  places: ProposedPlaces,
  waivers: Waivers,
});
export type Round = { readonly status: 'absent' } | z.infer<typeof KnownRound>;

export function evolve(round: Round, event: Recorded<RoundEvent>): Round {
  if (event.type === 'reward.round-opened') {
    const { callId, award, scheme } = event.data;
    return { status: 'opened', callId, award, scheme, places: [], waivers: [] };
  }
  if (round.status === 'absent') return round;
  switch (event.type) {
    case 'reward.ranked':
      return { ...round, status: 'ranked', ranking: event.data.digest };
    case 'reward.prizes-proposed':
      return { ...round, status: 'proposed', places: event.data.places };
    case 'reward.prizes-decided':
      if (event.data.leads === 'back') return { ...round, status: 'ranked', places: [] };
      return { ...round, status: 'decided' };
    case 'reward.prizes-revoked':
      return { ...round, status: 'ranked', places: [] };
    case 'reward.article-waived':
    case 'reward.waiver-revoked':
      return { ...round, waivers: waived(round.waivers, event) };
  }
}
