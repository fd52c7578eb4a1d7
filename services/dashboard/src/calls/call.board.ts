import type { NamedOrganisation } from '@xmh/platform';
import { kindOf, leastVerdicts, quotasFor, type Scheme } from '@xmh/scheme';
import { z } from 'zod';
import { ArticleWords, articleWords } from '../naming/article.words';
import { Named } from '../naming/names';
import type { Terms } from '../naming/terms';

const counted = { seats: z.int(), submitted: z.int(), established: z.int(), concluded: z.int() };

export const BoardRow = z.strictObject({
  organisation: Named,
  kind: z.string(),
  kindName: z.string(),
  track: z.string(),
  trackName: z.string(),
  ...counted,
  quotas: z.array(ArticleWords.extend({ least: z.int().optional(), most: z.int().optional() })),
  /** Fewer seats than the scheme asks for; released: by whom, when and why. */
  shortfalls: z.array(
    ArticleWords.extend({
      taken: z.int(),
      limit: z.string(),
      released: z.strictObject({ by: z.string(), post: z.string(), at: z.string(), reason: z.string() }).optional(),
    }),
  ),
});
export type BoardRow = z.infer<typeof BoardRow>;

export const BoardTotal = z.strictObject({
  track: z.string(),
  trackName: z.string(),
  organisations: z.int(),
  ...counted,
  short: z.int(),
  released: z.int(),
});
export type BoardTotal = z.infer<typeof BoardTotal>;

export type Counts = Readonly<Record<keyof typeof counted, Readonly<Record<string, number>>>>;

/** A line for every organisation and track it may have projects of, without the releases. */
export function rowsOf(
  terms: Terms,
  organisations: readonly NamedOrganisation[],
  countsOf: ReadonlyMap<string, Counts>,
): BoardRow[] {
  const { scheme } = terms;
  return organisations.flatMap((organisation) => {
    const kind = kindOf(scheme, organisation) ?? '';
    return tracksFor(scheme, kind).map(({ key: track, name: trackName }) => {
      const of = (what: keyof Counts): number => countsOf.get(track)?.[what][organisation.id] ?? 0;
      const numbers = {
        seats: of('seats'),
        submitted: of('submitted'),
        established: of('established'),
        concluded: of('concluded'),
      };
      return {
        organisation: { id: organisation.id, name: organisation.name },
        kind,
        kindName: terms.kind(kind),
        track,
        trackName,
        ...numbers,
        ...quotasOf(terms, { track, kind, taken: numbers.seats, name: organisation.name }),
      };
    });
  });
}

const tracksFor = (scheme: Scheme, kind: string) =>
  scheme.tracks.filter(({ starts }) => starts.some(({ kinds }) => kinds === undefined || kinds.includes(kind)));

interface Taken {
  readonly track: string;
  readonly kind: string;
  readonly taken: number;
  readonly name: string;
}

function quotasOf(terms: Terms, { track, kind, taken, name }: Taken): Pick<BoardRow, 'quotas' | 'shortfalls'> {
  const quotas = quotasFor(terms.scheme, track, kind);
  const failed = leastVerdicts(quotas, taken, name).filter(({ holds }) => !holds);
  return {
    quotas: quotas.map(({ article, least, most }) => ({
      ...articleWords(terms, article),
      ...(typeof least === 'number' && { least }),
      ...(typeof most === 'number' && { most }),
    })),
    shortfalls: failed.map(({ article, limit = '' }) => ({ ...articleWords(terms, article), taken, limit })),
  };
}

/** The sums of all lines, by track. */
export function totalsOf(terms: Terms, rows: readonly BoardRow[]): BoardTotal[] {
  return terms.scheme.tracks.map(({ key: track, name: trackName }) => {
    const own = rows.filter((row) => row.track === track);
    const sum = (of: (row: BoardRow) => number): number => own.reduce((total, row) => total + of(row), 0);
    const released = own.flatMap(({ shortfalls }) => shortfalls.filter((one) => one.released !== undefined));
    return {
      track,
      trackName,
      organisations: own.length,
      seats: sum(({ seats }) => seats),
      submitted: sum(({ submitted }) => submitted),
      established: sum(({ established }) => established),
      concluded: sum(({ concluded }) => concluded),
      short: sum(({ shortfalls }) => shortfalls.length),
      released: released.length,
    };
  });
}
