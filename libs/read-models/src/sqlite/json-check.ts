/** The first place where a value is not JSON ('.dueOn', '.items.3'), or undefined: what a store would silently change on its way. */
export function notJsonAt(value: unknown, place = ''): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : place;
  if (typeof value !== 'object') return place;
  if (!Array.isArray(value) && !isPlain(value)) return place;
  for (const [name, member] of Object.entries(value)) {
    // A member that is undefined is left out; an element would become null.
    if (member === undefined && !Array.isArray(value)) continue;
    const found = notJsonAt(member, `${place}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Made by braces, in whatever realm: a Date, a Map or an instance of a class is not. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
