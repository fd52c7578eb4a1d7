import type { Shortfall } from '@xmh/contracts';
import {
  firstAfter,
  kindOf,
  leastVerdicts,
  type OrganisationFacts,
  type Quota,
  quotasFor,
  type Scheme,
} from '@xmh/scheme';

const size = 300;

/** A page of shortfalls in the order of the organisations' ids; `after`: there are more, of those after this one. */
export interface Shortfalls {
  readonly shortfalls: readonly Shortfall[];
  readonly after?: string;
}
export const noShortfalls: Shortfalls = { shortfalls: [] };

/** Everybody who takes part, also those without a slate, in order; and how many declarations each has on a track. */
export interface Counted {
  readonly organisations: readonly OrganisationFacts[];
  readonly taken: (track: string, organisation: string) => number;
}

/** Minima that are counted when a call closes. */
const leastOf = (scheme: Scheme, track: string, kind: string): readonly Quota[] =>
  quotasFor(scheme, track, kind).filter(
    ({ per, in: span, least }) => per === 'organisation' && span === 'call' && least !== undefined,
  );

/** Tracks on which somebody may fall short. */
export const tracksWithLeast = (scheme: Scheme): readonly string[] =>
  scheme.tracks
    .filter(({ key }) => scheme.kinds.some((kind) => leastOf(scheme, key, kind.key).length > 0))
    .map(({ key }) => key);

/** Those behind `after`, each against the least of his kind, until a page is full. */
export function shortfallsAfter(scheme: Scheme, { organisations, taken }: Counted, after = ''): Shortfalls {
  const tracks = tracksWithLeast(scheme);
  const shortfalls: Shortfall[] = [];
  let reached = after;
  for (const organisation of organisations.slice(firstAfter(organisations, after))) {
    const own = tracks.flatMap((track) => shortfallsOf(scheme, track, organisation, taken(track, organisation.id)));
    if (shortfalls.length + own.length > size) return { shortfalls, after: reached };
    shortfalls.push(...own);
    reached = organisation.id;
  }
  return { shortfalls };
}

function shortfallsOf(scheme: Scheme, track: string, organisation: OrganisationFacts, taken: number): Shortfall[] {
  const quotas = leastOf(scheme, track, kindOf(scheme, organisation) ?? '');
  return quotas.flatMap((quota) => {
    const [verdict] = leastVerdicts([quota], taken, organisation.id);
    if (!verdict || verdict.holds || typeof quota.least !== 'number') return [];
    return [{ organisation: organisation.id, track, article: quota.article, taken, least: quota.least }];
  });
}
