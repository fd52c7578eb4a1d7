import type { Recorded } from '@xmh/eventing';
import {
  ClaimCorrected,
  Day,
  ItemClaimed,
  ItemCorrected,
  ItemsPlanned,
  ItemVerified,
  Key,
  LedgerPrepared,
  PlanItem,
  Text,
} from '@xmh/contracts';
import { z } from 'zod';
import type { ProjectEvent } from '../project/project.events';

/** An item of the plan, what the unit says of it, and what the superior found. */
const Item = PlanItem.extend({
  claimed: z.strictObject({ on: Day, note: Text.optional(), revision: z.int() }).optional(),
  verified: z.strictObject({ met: z.boolean(), on: Day, revision: z.int() }).exactOptional(),
});
export type Item = z.infer<typeof Item>;
/** By the item's key, in the order of the plan. */
export const Items = z.record(Key, Item);
export type Items = z.infer<typeof Items>;

export function evolveItems(items: Items, event: Recorded<ProjectEvent>): Items {
  switch (event.type) {
    case LedgerPrepared.type:
      return Object.fromEntries(event.data.items.map((item) => [item.key, item]));
    // What was said and found of an item stays with it when the plan comes later or anew.
    case ItemsPlanned.type:
      return Object.fromEntries(event.data.items.map((item) => [item.key, { ...items[item.key], ...item }]));
    case ClaimCorrected.type: {
      const { item, done, note, on } = event.data;
      return changed(items, item, { claimed: done ? { on, note, revision: event.revision } : undefined });
    }
    case ItemClaimed.type: {
      const { item, note, on } = event.data;
      return changed(items, item, { claimed: { on, note, revision: event.revision } });
    }
    case ItemVerified.type:
    case ItemCorrected.type: {
      const { item, met, on } = event.data;
      return changed(items, item, { verified: { met, on, revision: event.revision } });
    }
    default:
      return items;
  }
}

const changed = (items: Items, key: string, what: Pick<Item, 'claimed'> | Pick<Item, 'verified'>): Items => {
  const item = items[key];
  return item ? { ...items, [key]: { ...item, ...what } } : items;
};
