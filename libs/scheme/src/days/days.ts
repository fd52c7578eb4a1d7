import { FactMissing } from '../conditions/facts';
import type { Day } from '../document/values';
import { isoDate } from './dates';
import { addDuration, subtractDuration } from './durations';

/**
 * The ISO date a day of the paper falls on in a year. A yearly day honours its exceptions; one hung on an anchor needs that
 * anchor's date (FactMissing while it is not set).
 */
export function dayIn(day: Day, year: number, anchors: Readonly<Record<string, string>> = {}): string {
  if ('date' in day) return day.date;
  if ('monthDay' in day) {
    return (
      day.exceptions?.[String(year)] ??
      isoDate(year, Number(day.monthDay.slice(0, 2)), Number(day.monthDay.slice(3, 5)))
    );
  }
  const anchor = anchors[day.anchor];
  if (anchor === undefined) throw new FactMissing(`anchor ${day.anchor}`);
  const earliest = day.before === undefined ? anchor : subtractDuration(anchor, day.before);
  return day.after === undefined ? earliest : addDuration(earliest, day.after);
}
