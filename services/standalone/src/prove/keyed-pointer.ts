const segment = /^(?<name>[^[\]]*)\[(?<member>[\w-]*)=(?<value>[^\]]*)\]$/;

/**
 * The JSON Pointer (RFC 6901) of a place, in which a part of a list may be named instead of counted, so that a part more or fewer
 * in the document does not move it: `/tracks[key=innovation]/quotas[article=R7.most]/most`; a text by itself:
 * `/participants/kinds[=department]`. Throws when the name fits no part, or more than one.
 */
export function pointerTo(document: unknown, place: string): string {
  return place
    .split('/')
    .slice(1)
    .reduce((pointer, name) => `${pointer}/${counted(document, pointer, name)}`, '');
}

/** Every step of a pointer, unescaped. */
export const namesIn = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What stands at a pointer; undefined where it leads nowhere. */
export const valueAt = (document: unknown, pointer: string): unknown =>
  namesIn(pointer).reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], document);

function counted(document: unknown, before: string, name: string): string {
  const groups = segment.exec(name)?.groups;
  if (!groups) return name;
  const { name: list = '', member = '', value = '' } = groups;
  const parts = valueAt(document, `${before}/${list}`);
  const named = (part: unknown): boolean =>
    (member === '' ? part : (part as Record<string, unknown> | null)?.[member]) === value;
  const fitting = Array.isArray(parts) ? parts.flatMap((part, at) => (named(part) ? [at] : [])) : [];
  if (fitting.length !== 1) throw new Error(`${before}/${name} names ${fitting.length} parts, not one`);
  return `${list}/${fitting[0]}`;
}
