import type { PlainEvent, Where } from '@xmh/eventing';
import type { Reader } from '@xmh/platform';
import { type Asked, allOf, thatDay } from './list';
import type { Source } from './document';
import { selected } from './selection';

/** What is summed over may be many: more than a list shows, as long as it stays in memory for one request. */
const summedAtMost = 20_000;

/** Every document a reader may see under a test, as they stand or, within one call, as they stood on his day. */
export async function everyOne<Doc extends object, E extends PlainEvent>(
  source: Source<Doc, E>,
  where: Where & Asked['where'],
  reader: Reader,
): Promise<readonly Doc[]> {
  if (reader.asOf === undefined) {
    return (await allOf(source, where, reader.scope, summedAtMost)).map(({ document }) => document);
  }
  const then = await thatDay(source, where, reader);
  return selected(then, { where, page: { size: then.size, offset: 0 } }).items;
}

/** How many there are, by the values of a field: a query of today's documents, or counted over those of the reader's day. */
export function countsOf<Doc extends object, E extends PlainEvent>(
  source: Source<Doc, E>,
  callId: string,
  reader: Reader,
): (where: Where, by: keyof Doc & string) => Promise<Readonly<Record<string, number>>> {
  const { scope, asOf } = reader;
  if (asOf === undefined) {
    return (where, by) => source.core.views.collection(source.view).count({ scope, where: { ...where, callId }, by });
  }
  const folded = thatDay(source, { callId }, reader);
  return async (where, by) => {
    const then = await folded;
    const { items } = selected(then, { where, page: { size: then.size, offset: 0 } });
    const counts: Record<string, number> = {};
    for (const one of items) {
      const value = String(one[by]);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  };
}
