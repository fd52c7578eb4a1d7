import { type Catalogue, endOfDay, foldInto, type PlainEvent, type Recorded, type View } from '@xmh/eventing';

/** Events came in another order than the log's: merge their streams first. */
export class OutOfOrder extends Error {
  readonly code = 'out-of-order';
  constructor(readonly position: string) {
    super(`position ${position} comes after a later one`);
    this.name = 'OutOfOrder';
  }
}

/**
 * A view's documents as they stood at the end of a calendar date (Asia/Shanghai): the same fold over what the system had learned by then.
 * Takes events in position order. Throws OutOfOrder, and UnknownEvent for a version this release cannot read.
 */
export async function foldAsOf<Doc, E extends PlainEvent>(
  view: View<Doc, E>,
  events: AsyncIterable<Recorded> | Iterable<Recorded>,
  day: string,
  catalogue: Catalogue,
): Promise<Map<string, Doc>> {
  const until = endOfDay(day);
  const documents = new Map<string, { document: Doc | undefined; position: string }>();
  let last = '';
  for await (const event of events) {
    if (event.position <= last) throw new OutOfOrder(event.position);
    last = event.position;
    if (event.meta.at > until || !Object.hasOwn(view.on, event.type)) continue;
    foldInto(view, documents, catalogue.lifted(event) as unknown as Recorded<E>);
  }
  const standing = new Map<string, Doc>();
  for (const [key, { document }] of documents) if (document !== undefined) standing.set(key, document);
  return standing;
}

/** Streams read one by one, in the log's order: a project's history is four of them. */
export const mergeByPosition = (streams: Iterable<readonly Recorded[]>): Recorded[] =>
  [...streams].flat().sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0));
