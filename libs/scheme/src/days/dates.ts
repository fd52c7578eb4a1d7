/** Calendar days as ISO dates (Asia/Shanghai); no clock is read here. */
const DAY = 86_400_000;

/** Year, month (1–12) and day as an ISO date; a day beyond the month's end becomes its last. */
export function isoDate(year: number, month: number, day: number): string {
  const zeroBased = year * 12 + month - 1;
  const [y, m] = [Math.floor(zeroBased / 12), zeroBased - Math.floor(zeroBased / 12) * 12];
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
  return new Date(Date.UTC(y, m, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Whether the text is a day of the calendar, written 2012-04-15. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const at = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return at.toISOString().startsWith(text);
}

export function partsOf(date: string): { year: number; month: number; day: number } {
  if (!isIsoDate(date)) throw new RangeError(`not a calendar day: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** So many days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, day) + days * DAY).toISOString().slice(0, 10);
}

/** 2012年4月15日 */
export function dateWords(date: string): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}
