import type { EventOf, Recorded } from '@xmh/eventing';
import type { PromotionFiled, RewardWaiving } from '@xmh/contracts';
import type { PromotionEvent } from './promotion.commands';

/** A promotion; `revision` is that of the event that said so last. One that was withdrawn stays, so that a repeat finds it. */
export interface Promotion extends Omit<EventOf<typeof PromotionFiled>['data'], 'projectId' | 'recordId'> {
  readonly revision: number;
  readonly withdrawn: boolean;
}
/** By the record's id. */
export type Promotions = Readonly<Record<string, Promotion>>;

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
