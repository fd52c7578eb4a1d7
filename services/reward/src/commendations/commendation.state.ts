import type { RewardWaiving } from '@xmh/contracts';
import type { Recorded } from '@xmh/eventing';
import type { CommendationEvent } from './commendation.commands';

/** A commendation; `revision` is that of the event that said so last. One that was withdrawn stays, so that a repeat finds it. */
export interface Commendation {
  readonly callId: string;
  readonly award: string;
  readonly organisation: { readonly id: string; readonly path: string };
  readonly on: string;
  readonly revision: number;
  readonly withdrawn: boolean;
}
/** By the commendation's id. */
export type Commendations = Readonly<Record<string, Commendation>>;

export function evolveCommendations(
  commendations: Commendations,
  event: Recorded<Exclude<CommendationEvent, RewardWaiving>>,
): Commendations {
  const { commendationId, callId, award, on } = event.data;
  const { revision } = event;
  if (event.type === 'reward.commended') {
    const { organisation } = event.data;
    return { ...commendations, [commendationId]: { callId, award, organisation, on, revision, withdrawn: false } };
  }
  const before = commendations[commendationId];
  if (!before) return commendations;
  const now = event.type === 'reward.commendation-corrected' ? { on } : { withdrawn: true };
  return { ...commendations, [commendationId]: { ...before, ...now, revision } };
}
