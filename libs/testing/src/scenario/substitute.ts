/** Looks a name up: `row.title`, `org:jia`, or something saved. */
export type Lookup = (name: string) => unknown;

/**
 * Puts values in place of `{name}`: a text that is one name becomes the value whatever its type, a name inside a text
 * becomes words. Throws on a name nobody gave.
 */
export function substitute(value: unknown, lookup: Lookup): unknown {
  if (typeof value === 'string') return inText(value, lookup);
  if (Array.isArray(value)) return value.map((each) => substitute(each, lookup));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [String(inText(name, lookup)), substitute(each, lookup)]),
  );
}

function inText(text: string, lookup: Lookup): unknown {
  const whole = /^\{([^{}]+)\}$/.exec(text);
  if (whole?.[1]) return given(whole[1], lookup);
  return text.replace(/\{([^{}]+)\}/g, (_, name: string) => String(given(name, lookup)));
}

function given(name: string, lookup: Lookup): unknown {
  const value = lookup(name);
  if (value === undefined) throw new Error(`情景用到{${name}}，但此前没有给出`);
  return value;
}

/** The member at a path of dots. */
export const memberOf = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[name] : undefined,
    value,
  );
