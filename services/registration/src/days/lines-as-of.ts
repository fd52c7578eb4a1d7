import type { PlainEvent, View, Where } from '@xmh/eventing';
import { ProblemException, type Reader, type ServiceCore } from '@xmh/platform';

const size = 500;
const most = 2_000;
const atOnce = 50;

interface Source<Doc, E extends PlainEvent> {
  readonly core: ServiceCore;
  readonly view: View<Doc, E>;
  /** The streams that a line is folded from. */
  readonly streamsOf: (line: Doc) => readonly string[];
}

/** All lines a reader may see under tests that never change, as they stand or as they stood on his day; at most 2,000. */
export async function linesOf<Doc, E extends PlainEvent>(
  source: Source<Doc, E>,
  where: Where,
  { scope, asOf }: Reader,
): Promise<readonly Doc[]> {
  const collection = source.core.views.collection(source.view);
  const today: { readonly key: string; readonly document: Doc }[] = [];
  for (let offset = 0; ; offset += size) {
    const { items, total } = await collection.find({ scope, where, page: { size, offset } });
    if (total > most) throw tooWide(total);
    today.push(...items);
    if (items.length < size) break;
  }
  return asOf === undefined ? today.map(({ document }) => document) : asTheyStood(source, today, asOf);
}

async function asTheyStood<Doc, E extends PlainEvent>(
  { core, view, streamsOf }: Source<Doc, E>,
  today: readonly { readonly key: string; readonly document: Doc }[],
  day: string,
): Promise<Doc[]> {
  const then: Doc[] = [];
  for (let from = 0; from < today.length; from += atOnce) {
    const some = today.slice(from, from + atOnce);
    const streams = new Set(some.flatMap(({ document }) => streamsOf(document)));
    const folded = await core.views.asOf(view, [...streams], day);
    then.push(...some.flatMap(({ key }) => folded.get(key) ?? []));
  }
  return then;
}

const tooWide = (total: number): ProblemException =>
  new ProblemException(422, 'too-wide', '查询范围过大', { detail: `共 ${total} 项，一次最多 ${most} 项，请缩小范围` });
