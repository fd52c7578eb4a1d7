import { readFileSync } from 'node:fs';
import { placesOf } from './json-places';

export interface Found {
  readonly line: number;
  readonly path: string;
  readonly message: string;
}
export interface JsonFile {
  readonly value: unknown;
  readonly repeated: readonly Found[];
  readonly lineOf: (pointer: string) => number;
}

/** A JSON file as people write it: with the lines of its parts, or why it cannot be read. */
export function jsonFile(file: string): JsonFile | { readonly unreadable: string } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return { unreadable: `${file}：读不到这个文件` };
  }
  try {
    const value: unknown = JSON.parse(text);
    const { lineOf, repeated } = placesOf(text);
    const twice = repeated.map(({ name, pointer, line }) => ({
      line,
      path: pointer,
      message: `“${name}”写了两次，前一次会丢失，请合并或改名`,
    }));
    return { value, repeated: twice, lineOf };
  } catch (fault) {
    return { unreadable: `${file}：${brokenAt(text, String(fault))}` };
  }
}

function brokenAt(text: string, fault: string): string {
  const position = /position (\d+)/.exec(fault)?.[1];
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  const place = `第${before.length}行第${(before.at(-1)?.length ?? 0) + 1}个字`;
  return `${place}处不合 JSON 的写法，多半是前面少了或多了逗号、引号或括号，或用了全角标点`;
}
