import { createHash } from 'node:crypto';

/** Namespace of every id the product derives; fixed for ever. */
const namespace = Buffer.from('7d0f6a52c3b84b8e9a51e4d2b60f1c37', 'hex');

/** UUIDv5 (RFC 9562, section 5.5) of the parts: the same parts give the same id, on every machine, for ever. */
export function derivedId(...parts: readonly (string | number)[]): string {
  const bytes = createHash('sha1').update(namespace).update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
