import type { Words, WordsRef } from '@xmh/eventing';
import { z } from 'zod';

/** Sensitive words as a reader who may see them gets them; erased: they were destroyed. */
export const Spoken = z.union([
  z.strictObject({ ref: z.string(), text: z.string() }),
  z.strictObject({ ref: z.string(), erased: z.literal(true) }),
]);
type Spoken = z.infer<typeof Spoken>;

/** A copy of the document in which every reference to sensitive words is replaced by the words. Call it only for readers who may. */
export async function resolveWords(words: Words, document: unknown): Promise<unknown> {
  const refs = new Set<string>();
  visit(document, ({ ref }) => refs.add(ref));
  if (refs.size === 0) return document;
  const texts = await words.read([...refs]);
  return visit(document, ({ ref }): Spoken => {
    const text = texts.get(ref);
    return text === undefined ? { ref, erased: true } : { ref, text };
  });
}

function visit(value: unknown, replace: (ref: WordsRef) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => visit(item, replace));
  if (isWords(value)) return replace(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item, replace)]));
}

const isWords = (value: object): value is WordsRef =>
  'ref' in value &&
  'digest' in value &&
  typeof value.ref === 'string' &&
  typeof value.digest === 'string' &&
  Object.keys(value).length === 2;
