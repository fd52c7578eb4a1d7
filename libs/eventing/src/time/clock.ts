/** The one source of time for everything an event holds. Waits, leases and sessions count process time instead. */
export interface Clock {
  readonly kind: 'real' | 'simulated';
  /** UTC instant, ISO 8601 with milliseconds. */
  now(): string;
}

/** Asia/Shanghai, which has had no other offset since 1991. */
const offsetMs = 8 * 60 * 60 * 1000;

/** The calendar date in Asia/Shanghai of a UTC instant. */
export const dayOf = (instant: string): string => new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 10);

/** The last instant of a calendar date in Asia/Shanghai. */
export const endOfDay = (day: string): string => new Date(Date.parse(`${day}T23:59:59.999Z`) - offsetMs).toISOString();

/** The first instant of office hours, 09:00, of a calendar date in Asia/Shanghai: where a simulated day begins. */
export const morningOf = (day: string): string => new Date(Date.parse(`${day}T09:00:00.000Z`) - offsetMs).toISOString();
