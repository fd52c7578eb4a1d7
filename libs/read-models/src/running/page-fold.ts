import { type Catalogue, type FoldedDocument, foldInto, type Recorded, type View } from '@xmh/eventing';
import type { ViewShape } from '../read-models.port';

/** Any view, as it is run: names and functions, whatever its documents and events are. */
export interface RunnableView extends ViewShape {
  readonly version: number;
  readonly on: object;
  readonly initial: (key: string) => unknown;
  readonly keysOf: (event: never) => readonly string[];
}

type Kept = ReadonlyMap<string, { readonly document: unknown; readonly position: string }>;

export interface FoldedPage {
  /** Sorted by key, so that they are written side by side. */
  readonly documents: readonly FoldedDocument[];
  readonly handled: number;
  readonly ignored: number;
}

/** Folds one page in memory: lifts the events, loads the documents they touch in one call, answers what changed. */
export async function foldPage(
  view: RunnableView,
  catalogue: Catalogue,
  events: readonly Recorded[],
  load: (keys: readonly string[]) => Promise<Kept>,
): Promise<FoldedPage> {
  const folding = view as unknown as View<Record<string, unknown>>;
  const lifted = events.filter((event) => Object.hasOwn(view.on, event.type)).map((event) => catalogue.lifted(event));
  const touched = new Set(lifted.flatMap((event) => folding.keysOf(event)));
  const kept = await load([...touched]);
  const documents = new Map<string, { document: Record<string, unknown> | undefined; position: string }>();
  for (const [key, { document, position }] of kept) {
    documents.set(key, { document: document as Record<string, unknown>, position });
  }
  let handled = 0;
  for (const event of lifted) if (foldInto(folding, documents, event).length > 0) handled++;
  const changed = [...documents].filter(([key, { position }]) => kept.get(key)?.position !== position);
  return {
    documents: changed.map(([key, folded]) => ({ key, ...folded })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    handled,
    ignored: events.length - handled,
  };
}
