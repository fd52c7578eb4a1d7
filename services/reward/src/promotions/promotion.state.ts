import type { Recorded } from '@xmh/eventing';
import { Id, PromotionFiled, type RewardWaiving } from '@xmh/contracts';
import { z } from 'zod';
import type { PromotionEvent } from './promotion.commands';

/** A promotion; `revision` is that of the event that said so last. One that was withdrawn stays, so that a repeat finds it. */
const Promotion = PromotionFiled.schema.omit({ projectId: true, recordId: true }).extend({
  revision: z.int(),
  withdrawn: z.boolean(),
});
/** By the record's id. */
export const Promotions = z.record(Id, Promotion);
export type Promotions = z.infer<typeof Promotions>;

export function evolvePromotions(
  promotions: Promotions,
  event: Recorded<Exclude<PromotionEvent, RewardWaiving>>,
): Promotions {
  const { recordId } = event.data;
  const { revision } = event;
  if (event.type === 'reward.record-withdrawn') {
    const before = promotions[recordId];
    return before ? { ...promotions, [recordId]: { ...before, revision, withdrawn: true } } : promotions;
  }
  const { callId, organisation, record, values, on } = event.data;
  return { ...promotions, [recordId]: { callId, organisation, record, values, on, revision, withdrawn: false } };
}
