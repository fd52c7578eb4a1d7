import { spanOf } from '../days/spans';
import { dayIn } from '../days/days';
import { addDays } from '../days/dates';
import { recordKinds } from '../document/find';
import type { RecordKind } from '../document/papers/record';
import type { Expectation } from '../document/rule';
import type { Scheme } from '../document/scheme';

/** One expectation of the document, with the record that is owed. */
export interface Owed {
  readonly record: RecordKind;
  readonly expectation: Expectation;
}

/** Everything the document expects to be put on file, in document order. */
export function expectationsOf(scheme: Scheme): Owed[] {
  return recordKinds(scheme).flatMap((record) => (record.expect ?? []).map((expectation) => ({ record, expectation })));
}

/**
 * The last days of a year until which the record is owed; it is overdue from the day after. None for what hangs on another act
 * or on a call, whose days only those know.
 */
export function dueDays(scheme: Scheme, { due }: Expectation, year: number): string[] {
  if ('by' in due) return 'anchor' in due.by ? [] : [dayIn(due.by, year)];
  if (!('in' in due) || due.in === 'call') return [];
  const days: string[] = [];
  let day = `${year}-01-01`;
  while (day <= `${year}-12-31`) {
    const { until } = spanOf(due.in, day, scheme.schoolYear?.startsOn);
    if (until.startsWith(String(year))) days.push(until);
    day = addDays(until, 1);
  }
  return days;
}
