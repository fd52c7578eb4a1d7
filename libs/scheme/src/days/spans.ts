import { FactMissing } from '../conditions/facts';
import type { Span } from '../document/values';
import { addDays, isoDate, partsOf } from './dates';

/** First and last day, both inclusive. */
export interface DateSpan {
  readonly from: string;
  readonly until: string;
}

/**
 * The calendar span that holds the date. `schoolYear` is the month and day on which it starts.
 * Throws FactMissing for a call, whose dates only the call knows, and for a school year without its start.
 */
export function spanOf(span: Span, date: string, schoolYear?: string): DateSpan {
  const { year, month } = partsOf(date);
  switch (span) {
    case 'day':
      return { from: date, until: date };
    case 'month':
      return months(year, month, 1);
    case 'quarter':
      return months(year, firstOf(month, 3), 3);
    case 'half-year':
      return months(year, firstOf(month, 6), 6);
    case 'year':
      return months(year, 1, 12);
    case 'school-year':
      return schoolYearOf(date, schoolYear);
    case 'call':
      throw new FactMissing('the dates of the call');
  }
}

/** The first month of the block of so many months that holds the month. */
function firstOf(month: number, block: number): number {
  return month - ((month - 1) % block);
}

function months(year: number, month: number, count: number): DateSpan {
  return { from: isoDate(year, month, 1), until: addDays(isoDate(year, month + count, 1), -1) };
}

function schoolYearOf(date: string, startsOn: string | undefined): DateSpan {
  if (startsOn === undefined) throw new FactMissing('the start of the school year');
  const startIn = (year: number) => isoDate(year, Number(startsOn.slice(0, 2)), Number(startsOn.slice(3, 5)));
  const { year } = partsOf(date);
  const first = date >= startIn(year) ? year : year - 1;
  return { from: startIn(first), until: addDays(startIn(first + 1), -1) };
}
