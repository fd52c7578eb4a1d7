const digits = /^\d{20}$/;

/** A rowid as the port's position: 20 digits, zero-padded. */
export const positionOf = (rowid: number): string => String(rowid).padStart(20, '0');

/** The rowid behind a position. Throws TypeError for text that is no position. */
export function rowidOf(position: string): number {
  if (!digits.test(position)) throw new TypeError(`${position} is not a position: 20 digits`);
  return Number(position);
}
