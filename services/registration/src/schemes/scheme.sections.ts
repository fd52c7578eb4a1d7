import { canonical, type JsonValue } from '@xmh/eventing';

/** Below the limit of an event, with room for its envelope. */
const mostBytes = 48 * 1024;

/** A section as the events hold it: a list that is too long goes on in further parts. */
export function partsOf(content: JsonValue): readonly JsonValue[] {
  if (!Array.isArray(content) || bytesOf(content) <= mostBytes) return [content];
  const parts: JsonValue[][] = [[]];
  let size = 0;
  for (const item of content as readonly JsonValue[]) {
    const bytes = bytesOf(item) + 1;
    if (size > 0 && size + bytes > mostBytes) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(item);
    size += bytes;
  }
  return parts;
}

/** UTF-8 bytes of the kept form. */
const bytesOf = (value: JsonValue): number => new TextEncoder().encode(canonical(value)).length;
