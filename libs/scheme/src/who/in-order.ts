import type { OrganisationFacts } from './kinds';

/** Organisations in the order of their ids: what goes to everybody goes page by page in it, and goes on behind the last one. */
export const inOrder = (organisations: readonly OrganisationFacts[]): OrganisationFacts[] =>
  [...organisations].sort((one, other) => (one.id < other.id ? -1 : 1));

/** Where the ids behind this one begin: found by halving, since the order is long and asked for page by page. */
export function firstAfter(ordered: readonly OrganisationFacts[], id: string): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.id ?? '') > id) high = middle;
    else low = middle + 1;
  }
  return low;
}
