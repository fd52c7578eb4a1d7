import { addDays, isoDate, partsOf } from './dates';

const Iso = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** The day an ISO 8601 duration after the date, counted from date to date; the 31st becomes a shorter month's last day. */
export function addDuration(date: string, duration: string): string {
  return shift(date, duration, 1);
}

/** The day an ISO 8601 duration before the date. */
export function subtractDuration(date: string, duration: string): string {
  return shift(date, duration, -1);
}

function shift(date: string, duration: string, sign: 1 | -1): string {
  const match = Iso.exec(duration);
  if (!match) throw new RangeError(`not an ISO 8601 duration of years to days: ${duration}`);
  const [years, months, weeks, days] = match.slice(1).map((part) => sign * Number(part ?? 0));
  const { year, month, day } = partsOf(date);
  return addDays(isoDate(year + (years ?? 0), month + (months ?? 0), day), (weeks ?? 0) * 7 + (days ?? 0));
}
