import { correction, Day, FormValues, Id, Key, ListEntry } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

/** Without a group an entry goes into the list's first. */
const entries = z
  .array(ListEntry.extend({ group: Key.optional() }))
  .min(1)
  .max(500)
  .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, '条目的键不得重复');

/** A list that the scheme leaves to be drawn up anew each span. */
export const DrawingUp = z.strictObject({
  callId: Id,
  list: Key,
  values: FormValues.default({}),
  entries,
  on: Day.optional(),
  ...overridable,
});
export type DrawingUp = z.infer<typeof DrawingUp>;

export const ListCorrection = z.strictObject({
  ...correction,
  values: FormValues.optional(),
  entries,
  on: Day.exactOptional(),
  ...overridable,
});
export type ListCorrection = z.infer<typeof ListCorrection>;

export const ListDecision = z.strictObject({
  step: Key,
  decision: Key,
  values: FormValues.default({}),
  on: Day.optional(),
  ...overridable,
});
export type ListDecision = z.infer<typeof ListDecision>;

interface OfList {
  readonly listId: string;
}
export type ListCommand =
  | Command<'DrawUpList', Omit<DrawingUp, 'override'> & OfList>
  | Command<'CorrectList', Omit<ListCorrection, 'override'> & OfList>
  | Command<'DecideList', Omit<ListDecision, 'override'> & OfList>;
