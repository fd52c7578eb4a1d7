import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** RFC 8785 form of a JSON value; members that are undefined are left out. Lone surrogates are refused before, at the edge. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** SHA-256 of UTF-8 text or bytes, 64 hex digits. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Whether two JSON values, or their absence, say the same. In what order members came is lost once they are kept. */
export const sameJson = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && canonical(one) === canonical(other));

/** SHA-256 of the RFC 8785 form. */
export const digestOf = (value: unknown): string => sha256(canonical(value));
