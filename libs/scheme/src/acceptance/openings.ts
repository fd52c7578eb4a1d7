import { dateWords } from '../days/dates';
import { dayIn } from '../days/days';
import type { Opening } from '../document/acceptance/opening';
import type { Verdict } from '../verdicts/verdict';

type CalendarOpening = Extract<Opening, { on: 'calendar' }>;

/** First and, where the paper names one, last day on which an assessment opens by the calendar in a year. */
export function openingDays(
  opening: CalendarOpening,
  year: number,
): { readonly from: string; readonly until?: string } {
  const from = dayIn(opening.from, year);
  return opening.until === undefined ? { from } : { from, until: dayIn(opening.until, year) };
}

/** Whether an assessment may open on this day, under the opening's article. */
export function openingVerdict(opening: CalendarOpening, year: number, on: string, subject: string): Verdict {
  const { from, until } = openingDays(opening, year);
  const limit = until === undefined ? `${dateWords(from)}起` : `${dateWords(from)}至${dateWords(until)}`;
  const holds = on >= from && (until === undefined || on <= until);
  return { article: opening.article, holds, subject, tried: dateWords(on), limit };
}
