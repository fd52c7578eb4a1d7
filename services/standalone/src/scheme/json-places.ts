/** Where things stand in a JSON text, and names written twice, of which a reader of JSON would silently drop the first. */
export interface JsonPlaces {
  /** The line of what a pointer leads to, from 1; of the nearest part around it when it is not there. */
  readonly lineOf: (pointer: string) => number;
  readonly repeated: readonly { readonly name: string; readonly pointer: string; readonly line: number }[];
}

/** Strings, opening and closing signs, commas; colons, numbers and words tell nothing here. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;

interface Level {
  readonly path: string;
  readonly list: boolean;
  readonly names: Set<string>;
  index: number;
  /** The member whose value comes next. */
  member?: string | undefined;
}

/** The text must be valid JSON. */
export function placesOf(text: string): JsonPlaces {
  const lines = new Map<string, number>([['', 1]]);
  const repeated: { name: string; pointer: string; line: number }[] = [];
  const levels: Level[] = [];
  const lineAt = lineCounter(text);
  for (const { 0: sign, index } of text.matchAll(token)) {
    const line = lineAt(index);
    const level = levels.at(-1);
    if (sign === '{' || sign === '[') {
      levels.push(opened(sign === '[', level, lines, line));
    } else if (sign === '}' || sign === ']') {
      levels.pop();
    } else if (level && sign === ',') {
      level.index += 1;
      level.member = undefined;
    } else if (level && !level.list && level.member === undefined) {
      const name = JSON.parse(sign) as string;
      const pointer = `${level.path}/${name}`;
      if (level.names.has(name)) repeated.push({ name, pointer, line });
      level.names.add(name);
      level.member = name;
      lines.set(pointer, line);
    } else if (level?.list) {
      lines.set(`${level.path}/${level.index}`, line);
    }
  }
  return { repeated, lineOf: (pointer) => nearest(pointer, lines) };
}

function opened(list: boolean, around: Level | undefined, lines: Map<string, number>, line: number): Level {
  const path = around === undefined ? '' : `${around.path}/${around.list ? around.index : (around.member ?? '')}`;
  if (around?.list) lines.set(path, line);
  return { path, list, names: new Set(), index: 0 };
}

function lineCounter(text: string): (index: number) => number {
  let [at, line] = [0, 1];
  return (index) => {
    for (; at < index; at++) if (text.codePointAt(at) === 10) line += 1;
    return line;
  };
}

function nearest(pointer: string, lines: ReadonlyMap<string, number>): number {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const line = lines.get(path);
    if (line !== undefined) return line;
  }
  return 1;
}
