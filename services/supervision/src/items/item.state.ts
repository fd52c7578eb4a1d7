import type { Recorded } from '@xmh/eventing';
import {
  ClaimCorrected,
  ItemClaimed,
  ItemCorrected,
  ItemsPlanned,
  ItemVerified,
  LedgerPrepared,
  type PlanItem,
} from '@xmh/contracts';
import type { ProjectEvent } from '../project/project.events';

/** An item of the plan, what the unit says of it, and what the superior found. */
export interface Item extends PlanItem {
  readonly claimed?: { readonly on: string; readonly note?: string | undefined; readonly revision: number } | undefined;
  readonly verified?: { readonly met: boolean; readonly on: string; readonly revision: number };
}
/** By the item's key, in the order of the plan. */
export type Items = Readonly<Record<string, Item>>;

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
