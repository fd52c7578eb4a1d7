import type { Where } from '@xmh/eventing';
import { Day, Id, Key } from '@xmh/contracts';
import { addDays, dueState, type DueState } from '@xmh/scheme';
import { z } from 'zod';
import { ExpectationRow } from './expectation.view';

export const ExpectationQuery = z.strictObject({
  callId: Id.optional(),
  state: z.enum(['owed', 'met', 'overdue']).optional(),
  of: z.enum(['project', 'organisation', 'call']).optional(),
  subject: Id.optional(),
  organisation: Id.optional(),
  track: Key.optional(),
  record: Key.optional(),
  article: z.string().max(50).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(500).default(100),
});
export type ExpectationQuery = z.infer<typeof ExpectationQuery>;

/** The rows known on a day that stood so on that day; what was lifted by then is not owed, met or overdue. */
export function whereOn(day: string, state: DueState | undefined): Where {
  const known = { raisedDay: { to: day }, liftedDay: { from: addDays(day, 1) } };
  const unmet = { ...known, metDay: { from: addDays(day, 1) } };
  switch (state) {
    case undefined:
      return known;
    case 'met':
      return { ...known, metDay: { to: day } };
    case 'overdue':
      return { ...unmet, dueOn: { to: addDays(day, -1) } };
    case 'owed':
      return { ...unmet, dueOn: { from: day } };
  }
}

/** A row as it stood on a day, without what was learned later. */
const Expectation = ExpectationRow.omit({ path: true, metDay: true, liftedDay: true }).extend({
  state: z.enum(['owed', 'met', 'overdue']),
});
export const Expectations = z.strictObject({
  day: Day,
  page: z.int(),
  size: z.int(),
  total: z.int(),
  items: z.array(Expectation),
});

/** A row as it stood on a day: what was learned later is left out. */
export function shownOn(
  day: string,
  { path: _path, metDay, metBy, metOn, liftedDay: _lifted, ...row }: ExpectationRow,
) {
  const isMet = metDay <= day;
  return { ...row, state: dueState(isMet, row.dueOn, day), ...(isMet && { metBy, metOn }) };
}
