const offset = 8 * 60 * 60 * 1000;

/** A UTC instant with the clock of Shanghai: 2012-05-04T09:00:00+08:00. */
export const shanghai = (instant: string): string =>
  `${new Date(Date.parse(instant) + offset).toISOString().slice(0, 19)}+08:00`;

/** The hour and minute of it: 09:00. */
export const hourWords = (instant: string): string => shanghai(instant).slice(11, 16);
