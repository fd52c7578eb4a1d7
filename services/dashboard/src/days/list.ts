import type { PlainEvent, Query, Test, Where } from '@xmh/eventing';
import { ProblemException, type Reader } from '@xmh/platform';
import { z } from 'zod';
import type { Source } from './document';
import { selected } from './selection';

export interface Listed<Item> {
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly items: readonly Item[];
}

/** Which part of how many an answer holds. */
export const paged = { total: z.int(), page: z.int(), size: z.int() };
export const listed = <Item extends z.ZodType>(item: Item) => z.strictObject({ ...paged, items: z.array(item) });

export const paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(500).default(100),
};

/** Paging and sorting of every list; `-` before a field: the other way round. */
export const pageable = (fields: readonly [string, ...string[]]) => ({
  sort: z.enum(fields.flatMap((field) => [field, `-${field}`])).optional(),
  ...paging,
});

/** One page of what is held in memory. */
export const pageOf = <Item>(
  items: readonly Item[],
  { page, size }: { readonly page: number; readonly size: number },
): Listed<Item> => ({ total: items.length, page, size, items: items.slice((page - 1) * size, page * size) });

export interface Asked {
  /** What is not asked is undefined. */
  readonly where: Readonly<Record<string, Test | undefined>> & { readonly callId?: string | undefined };
  readonly sort?: string | undefined;
  readonly page: number;
  readonly size: number;
}

/** The tests that were asked for. */
export const asking = (asked: Readonly<Record<string, Test | undefined>>): Where =>
  Object.fromEntries(Object.entries(asked).flatMap(([field, test]) => (test === undefined ? [] : [[field, test]])));

/** Documents a reader may see today, as they stand or, within one call, as they stood on his day. */
export async function listOf<Doc extends object, E extends PlainEvent>(
  source: Source<Doc, E>,
  { where: asked, sort, page, size }: Asked,
  reader: Reader,
): Promise<Listed<Doc>> {
  const where = asking(asked);
  const query: Omit<Query, 'scope'> = {
    where,
    sort: sort === undefined ? [] : [{ field: sort.replace(/^-/, ''), descending: sort.startsWith('-') }],
    page: { size, offset: (page - 1) * size },
  };
  if (reader.asOf !== undefined) {
    const then = await thatDay(source, asked, reader);
    return { page, size, ...selected(then, query) };
  }
  const { items, total } = await source.core.views.collection(source.view).find({ scope: reader.scope, ...query });
  return { page, size, total, items: items.map(({ document }) => document) };
}

const most = 2_000;
const atOnce = 50;

/** Every document of the call folded anew: what it was filtered by may have been otherwise that day. */
export async function thatDay<Doc extends object, E extends PlainEvent>(
  { core, view, streamsOf }: Source<Doc, E>,
  { callId }: Asked['where'],
  { scope, asOf = '' }: Reader,
): Promise<ReadonlyMap<string, Doc>> {
  if (callId === undefined) throw tooWide('按日期回看须指明申报批次（callId）');
  const today = await allOf({ core, view, streamsOf }, { callId }, scope);
  const then = new Map<string, Doc>();
  for (let from = 0; from < today.length; from += atOnce) {
    const some = today.slice(from, from + atOnce);
    const streams = new Set(some.flatMap(({ document }) => streamsOf(document)));
    const folded = await core.views.asOf(view, [...streams], asOf);
    for (const { key } of some) {
      const document = folded.get(key);
      if (document !== undefined) then.set(key, document);
    }
  }
  return then;
}

/** All a reader may see of a view under a test; at most 2,000 unless the caller can bear more. */
export async function allOf<Doc, E extends PlainEvent>(
  { core, view }: Source<Doc, E>,
  where: Where,
  scope: Reader['scope'],
  atMost = most,
): Promise<readonly { readonly key: string; readonly document: Doc }[]> {
  const size = 500;
  const found: { readonly key: string; readonly document: Doc }[] = [];
  for (let offset = 0; ; offset += size) {
    const { items, total } = await core.views.collection(view).find({ scope, where, page: { size, offset } });
    if (total > atMost) throw tooWide(`涉及 ${total} 项，一次最多 ${atMost} 项，请缩小范围`);
    found.push(...items);
    if (items.length < size) return found;
  }
}

const tooWide = (detail: string): ProblemException => new ProblemException(422, 'too-wide', '查询范围过大', { detail });
