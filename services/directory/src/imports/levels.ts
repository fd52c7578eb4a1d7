import type { OrganisationRow } from './import.request';
import { parentCodeOf } from './import.check';

/** Rows in the order of the tree: each level hangs on what is there or on the levels before it. */
export function inLevels(rows: readonly OrganisationRow[]): OrganisationRow[][] {
  const levels: OrganisationRow[][] = [];
  let left = [...rows];
  while (left.length > 0) {
    const codes = new Set(left.map(({ code }) => code));
    const level = left.filter((row) => !codes.has(parentCodeOf(row)));
    if (level.length === 0) throw new Error('the rows hang on each other in a circle');
    levels.push(level);
    left = left.filter((row) => codes.has(parentCodeOf(row)));
  }
  return levels;
}
