import type { Ranking } from '../document/measures/grading';
import type { FigureResult } from '../figures/figure-result';

/** Who is ranked. `declared`: the place of its declaration in the order in which they arrived, the earlier sorting first. */
export interface RankEntry {
  readonly id: string;
  readonly name?: string;
  readonly figures: Readonly<Record<string, FigureResult>>;
  readonly declared: string;
}

export interface Ranked extends RankEntry {
  /** From 1; those equal in all figures share one. */
  readonly rank: number;
  readonly tied: boolean;
}

/**
 * Entries by the ranking's figures, as shown (rounded), highest first; the next figure breaks a tie and a missing one comes last.
 * Equal in all: the same rank, marked tied, the earlier declared shown first; the order given does not matter.
 */
export function rank(ranking: Ranking, entries: readonly RankEntry[]): Ranked[] {
  const before = (one: RankEntry, other: RankEntry) => byFigures(ranking, one, other);
  const sorted = [...entries].sort((one, other) => before(one, other) || byArrival(one, other));
  const ranked: Ranked[] = [];
  sorted.forEach((entry, at) => {
    const [previous, next] = [ranked[at - 1], sorted[at + 1]];
    const tiesBefore = previous !== undefined && before(previous, entry) === 0;
    const tiesAfter = next !== undefined && before(entry, next) === 0;
    ranked.push({ ...entry, rank: tiesBefore ? previous.rank : at + 1, tied: tiesBefore || tiesAfter });
  });
  return ranked;
}

const byArrival = (one: RankEntry, other: RankEntry): number => {
  const [left, right] = one.declared === other.declared ? [one.id, other.id] : [one.declared, other.declared];
  return left < right ? -1 : 1;
};

/** Negative when the first stands higher; 0 when they are equal in all figures. */
function byFigures(ranking: Ranking, one: RankEntry, other: RankEntry): number {
  for (const reference of ranking.by) {
    const [left, right] = [one.figures[reference]?.value ?? -1, other.figures[reference]?.value ?? -1];
    if (left !== right) return right - left;
  }
  return 0;
}
