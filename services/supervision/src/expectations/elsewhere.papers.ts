import { PromotionCorrected, PromotionFiled, PromotionWithdrawn } from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';
import type { PaperOnFile } from '@xmh/scheme';

export type ElsewhereEvent = EventOf<typeof PromotionFiled | typeof PromotionCorrected | typeof PromotionWithdrawn>;

const types: readonly string[] = [PromotionFiled.type, PromotionCorrected.type, PromotionWithdrawn.type];
export const isElsewhere = (event: { readonly type: string }): event is Recorded<ElsewhereEvent> =>
  types.includes(event.type);

/** The records of one kind that another service keeps of a project, as its events leave them. */
export function keptElsewhere(record: string, events: readonly Recorded<ElsewhereEvent>[]): PaperOnFile[] {
  const kept = new Map<string, PaperOnFile>();
  for (const { type, data } of events.filter((event) => event.data.record === record)) {
    const { recordId, on } = data;
    if (type === PromotionWithdrawn.type) kept.delete(recordId);
    else kept.set(recordId, { recordId, record, on });
  }
  return [...kept.values()];
}
