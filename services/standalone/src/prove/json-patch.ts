import { z } from 'zod';
import { namesIn, pointerTo } from './keyed-pointer';

const path = z.string().regex(/^(\/[^/]+)+$/);
const Operation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('add'), path, value: z.json() }),
  z.strictObject({ op: z.literal('replace'), path, value: z.json() }),
  z.strictObject({ op: z.literal('remove'), path }),
  z.strictObject({ op: z.literal('move'), from: path, path }),
]);
type Operation = z.infer<typeof Operation>;

/** JSON Patch (RFC 6902), the operations that change a document by themselves; paths may name parts of lists (`pointerTo`). */
export const JsonPatch = z.array(Operation).min(1);
export type JsonPatch = z.infer<typeof JsonPatch>;

type Members = Record<string, unknown>;

/** The document with the patch applied; the one given stays as it is. Throws when a path leads nowhere. */
export function patched(document: unknown, patch: JsonPatch): unknown {
  const copy = structuredClone(document);
  patch.forEach((operation) => apply(copy, operation));
  return copy;
}

function apply(document: unknown, operation: Operation): void {
  const { op } = operation;
  const moved = op === 'move' ? take(document, pointerTo(document, operation.from)) : undefined;
  const path = pointerTo(document, operation.path);
  if (op === 'move') return put(document, path, moved);
  if (op === 'add') return put(document, path, operation.value);
  take(document, path);
  if (op === 'replace') put(document, path, operation.value);
}

function take(document: unknown, path: string): unknown {
  const { parent, last } = endOf(document, path);
  if (!Object.hasOwn(parent, last)) throw new Error(`${path} is not in the document`);
  if (Array.isArray(parent)) return parent.splice(Number(last), 1)[0];
  const value = parent[last];
  delete parent[last];
  return value;
}

function put(document: unknown, path: string, value: unknown): void {
  const { parent, last } = endOf(document, path);
  if (!Array.isArray(parent)) {
    parent[last] = value;
    return;
  }
  const at = last === '-' ? parent.length : Number(last);
  if (!(Number.isInteger(at) && at >= 0 && at <= parent.length)) throw new Error(`${path} is no place in the list`);
  parent.splice(at, 0, value);
}

/** Where a path ends: what holds the part, and the part's name in it. */
function endOf(document: unknown, path: string): { readonly parent: Members | unknown[]; readonly last: string } {
  const names = namesIn(path);
  const last = names.pop() ?? '';
  const parent = names.reduce((inner: unknown, name) => (inner as Members | undefined)?.[name], document);
  if (parent === null || typeof parent !== 'object') throw new Error(`${path} leads nowhere`);
  return { parent: parent as Members | unknown[], last };
}

/** The patch in a few words: what it changes, parts of a list by what they are called, and from what to what. */
export function patchWords(document: unknown, patch: JsonPatch): string {
  const words = patch.map((operation, at) => operationWords(patched(document, patch.slice(0, at)), operation));
  return words.join('; ');
}

function operationWords(document: unknown, operation: Operation): string {
  const { words, value } = placeIn(document, operation.path);
  switch (operation.op) {
    case 'remove':
      return `without ${words}${typeof value === 'object' ? '' : ` ${brief(value)}`}`;
    case 'add':
      return `${words} + ${brief(operation.value)}`;
    case 'replace':
      return `${words}: ${brief(value)} → ${brief(operation.value)}`;
    case 'move':
      return `${placeIn(document, operation.from).words} before ${words}`;
  }
}

function placeIn(document: unknown, path: string): { readonly words: string; readonly value: unknown } {
  const words: string[] = [];
  let value = document;
  for (const name of namesIn(pointerTo(document, path))) {
    const part = (value as Members | undefined)?.[name];
    const { key, figure, article } = (part ?? {}) as Record<string, string | undefined>;
    const called = typeof part === 'string' ? part : (key ?? figure ?? article ?? name);
    words.push(Array.isArray(value) ? called : name);
    value = part;
  }
  return { words: words.slice(-4).join('.'), value };
}

function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value).replaceAll('"', '');
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
