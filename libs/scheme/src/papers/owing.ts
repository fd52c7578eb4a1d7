import { amount } from '../conditions/amount';
import type { Facts } from '../conditions/facts';
import { belongs } from '../conditions/test';
import { spanOf } from '../days/spans';
import type { Scheme } from '../document/scheme';
import { dueDays, expectationsOf, type Owed } from './expectations';

/** One thing that one subject owes: so many of a record by a day; `from`: the first day of the span it must fall in. */
export interface DuePaper {
  /** Names it within its subject. */
  readonly key: string;
  readonly article: string;
  readonly record: string;
  readonly from?: string | undefined;
  readonly dueOn: string;
  readonly least: number;
}

/** A record on file, as far as expectations look at it. */
export interface PaperOnFile {
  readonly recordId: string;
  readonly record: string;
  readonly on: string;
}

/** What a subject with these facts owes in a year, in document order; nothing that was due before `since`. */
export function duePapers(
  scheme: Scheme,
  of: 'project' | 'organisation' | 'call',
  facts: Facts,
  { year, since }: { readonly year: number; readonly since: string },
): DuePaper[] {
  return expectationsOf(scheme)
    .filter(({ expectation }) => expectation.of.of === of && belongs(expectation.of, facts))
    .flatMap((owed) =>
      dueDays(scheme, owed.expectation, year)
        .filter((day) => day >= since)
        .map((day) => duePaper(scheme, owed, day)),
    );
}

function duePaper(scheme: Scheme, { record, expectation }: Owed, dueOn: string): DuePaper {
  const { article, due, least = 1 } = expectation;
  const from = 'in' in due ? spanOf(due.in, dueOn, scheme.schoolYear?.startsOn).from : undefined;
  return {
    key: `${record.key}/${article}/${dueOn}`,
    article,
    record: record.key,
    ...(from !== undefined && { from }),
    dueOn,
    least: amount(least),
  };
}

/** The record by which it is met: within its span, or, where only a last day is named, whenever it came. */
export function metBy(
  { record, from, dueOn, least }: DuePaper,
  onFile: readonly PaperOnFile[],
): PaperOnFile | undefined {
  const fitting = onFile.filter(
    (paper) => paper.record === record && (from === undefined || (paper.on >= from && paper.on <= dueOn)),
  );
  return [...fitting].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))[least - 1];
}

/** owed: not yet due; overdue from the day after the last. */
export type DueState = 'owed' | 'met' | 'overdue';

/** How it stands at the end of a day. */
export const dueState = (isMet: boolean, dueOn: string, day: string): DueState =>
  isMet ? 'met' : dueOn < day ? 'overdue' : 'owed';
