import { type Waiver, waived } from '@xmh/contracts';
import type { Recorded, SchemeRef } from '@xmh/eventing';
import type { RoundEvent } from './round.commands';

export interface PlaceProposal {
  readonly place: string;
  readonly projects: readonly string[];
}

/** One award in one call. The order itself lives with the projects; the round keeps its digest. */
export type Round =
  | { readonly status: 'absent' }
  | {
      readonly status: 'opened' | 'ranked' | 'proposed' | 'decided';
      readonly callId: string;
      readonly award: string;
      readonly scheme: SchemeRef;
      readonly ranking?: string;
      readonly places: readonly PlaceProposal[];
      readonly waivers: readonly Waiver[];
    };

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
