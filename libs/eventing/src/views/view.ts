import { digestOf } from '../events/digest';
import type { PlainEvent, Recorded } from '../events/event';

/**
 * A pure fold of events into documents, one a key. A handler that answers undefined removes the document.
 * Handles are typed by the union of the events: `[ProjectEstablished.type]: (card, { data }) => …`.
 */
export interface View<Doc, E extends PlainEvent = PlainEvent> {
  readonly name: string;
  readonly version: number;
  /** Declared fields that queries may test, sort and count by. */
  readonly indexes: readonly (keyof Doc & string)[];
  /** The field that holds the organisation path ('/…/') by which readers are scoped. */
  readonly scope: keyof Doc & string;
  readonly initial: (key: string) => Doc;
  /** The documents an event touches: 0, 1 or more keys. */
  readonly keysOf: (event: Recorded<E>) => readonly string[];
  readonly on: {
    readonly [Type in E['type']]?: (
      document: Doc,
      event: Recorded<Extract<E, { readonly type: Type }>>,
      key: string,
    ) => Doc | undefined;
  };
}

/** Any view, whatever its documents and events. */
export interface AnyView {
  readonly name: string;
  readonly version: number;
  readonly indexes: readonly string[];
  readonly scope: string;
  readonly initial: (key: string) => unknown;
  readonly keysOf: (event: never) => readonly string[];
  readonly on: Readonly<Record<string, ((document: never, event: never, key: string) => unknown) | undefined>>;
}

/** Types a view handles, sorted. */
export const handlesOf = (view: { readonly on: object }): string[] => Object.keys(view.on).sort();

/** Changes when what a view handles changes: a build with another digest must be made anew. */
export const digestOfHandles = (view: {
  readonly name: string;
  readonly version: number;
  readonly on: object;
}): string => digestOf([view.name, view.version, handlesOf(view)]);

/** Where a view must read: the services whose events it handles. */
export const prefixesOf = (view: { readonly on: object }): string[] => [
  ...new Set(handlesOf(view).map((type) => type.slice(0, type.indexOf('.') + 1))),
];

/** Folds events (already lifted, in position order) into documents held in memory; answers the keys that changed. */
export function foldInto<Doc, E extends PlainEvent>(
  view: View<Doc, E>,
  documents: Map<string, { document: Doc | undefined; position: string }>,
  event: Recorded<E>,
): readonly string[] {
  const handle = view.on[event.type as E['type']];
  if (!handle) return [];
  const keys = view.keysOf(event);
  for (const key of keys) {
    const before = documents.get(key);
    if (before && before.position >= event.position) continue;
    const document = handle(before?.document ?? view.initial(key), event, key);
    documents.set(key, { document, position: event.position });
  }
  return keys;
}
