/** One value of a document, with the way to it. */
export interface Visit {
  /** JSON pointer: /tracks/0/name */
  readonly path: string;
  /** The name it stands under; entries of an array stand under the array's. */
  readonly property: string;
  readonly value: unknown;
  /** The objects around it, innermost first. */
  readonly around: readonly Json[];
}

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A value as an error message quotes it. */
export const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Every value of the document, in its order. */
export function* walk(value: unknown, path = '', property = '', around: readonly Json[] = []): Generator<Visit> {
  yield { path, property, value, around };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(item, `${path}/${index}`, property, around);
  } else if (isJson(value)) {
    for (const [name, item] of Object.entries(value)) yield* walk(item, `${path}/${name}`, name, [value, ...around]);
  }
}

/** The keys of the objects in these lists. */
export function keysOf(...lists: readonly unknown[]): Set<string> {
  return new Set(lists.flatMap(listed).flatMap((part) => (isJson(part) ? (textOf(part.key) ?? []) : [])));
}
