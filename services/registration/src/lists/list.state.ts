import { Key, ListCorrected, type ListDecided, ListDrawnUp } from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';
import { z } from 'zod';

export type ListEvent = EventOf<typeof ListDrawnUp | typeof ListCorrected | typeof ListDecided>;

/** A list drawn up, on its way through its route. */
export const KnownList = ListDrawnUp.schema.extend({
  status: z.enum(['drawn-up', 'returned', 'out', 'fixed']),
  /** The last step that led on. */
  passed: Key.exactOptional(),
  /** What a correction names: the revision of the entries as they stand, and their day. */
  revision: z.int(),
});
export type KnownList = z.infer<typeof KnownList>;
export type DrawnList = { readonly status: 'absent' } | KnownList;

export function evolve(list: DrawnList, event: Recorded<ListEvent>): DrawnList {
  if (event.type === ListDrawnUp.type) {
    const { data, revision } = event;
    return { ...data, status: data.route === undefined ? 'fixed' : 'drawn-up', revision };
  }
  if (list.status === 'absent') return list;
  if (event.type === ListCorrected.type) {
    const { values, entries, on } = event.data;
    const corrected = { ...list, values, entries, on, revision: event.revision };
    return list.status === 'fixed' ? corrected : { ...startedAgain(corrected), status: 'drawn-up' };
  }
  const { step, leads, fixed, values } = event.data;
  const decided = { ...list, values: { ...list.values, ...values } };
  if (leads === 'on') return { ...decided, status: fixed ? 'fixed' : 'drawn-up', passed: step };
  return { ...startedAgain(decided), status: leads === 'out' ? 'out' : 'returned' };
}

/** Returned or put right, it goes through its route from the beginning. */
function startedAgain({ passed: _passed, ...list }: KnownList): KnownList {
  return list;
}
