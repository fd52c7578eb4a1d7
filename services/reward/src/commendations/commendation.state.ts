import { Commended, Id } from '@xmh/contracts';
import type { RewardWaiving } from '@xmh/contracts';
import type { Recorded } from '@xmh/eventing';
import { z } from 'zod';
import type { CommendationEvent } from './commendation.commands';

/** A commendation; `revision` is that of the event that said so last. One that was withdrawn stays, so that a repeat finds it. */
export const Commendation = Commended.schema.pick({ callId: true, award: true, organisation: true, on: true }).extend({
  revision: z.int(),
  withdrawn: z.boolean(),
});
export type Commendation = z.infer<typeof Commendation>;
/** By the commendation's id. */
export const Commendations = z.record(Id, Commendation);
export type Commendations = z.infer<typeof Commendations>;

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
