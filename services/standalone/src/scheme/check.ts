import { readScheme, type Scheme } from '@xmh/scheme';
import { type Found, jsonFile } from './json-file';

export interface Checked {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** A scheme document: what is wrong with it, each with its line, its place and what to write instead; or what it holds. */
export function check(file: string): Checked {
  const read = jsonFile(file);
  if ('unreadable' in read) return { ok: false, lines: [read.unreadable] };
  const { value, repeated, lineOf } = read;
  const scheme = readScheme(value);
  const errors = scheme.ok ? [] : scheme.errors.map(({ path, message }) => ({ path, message, line: lineOf(path) }));
  const found = [...repeated, ...errors].sort((one, other) => one.line - other.line);
  if (!scheme.ok || found.length > 0) return { ok: false, lines: faulty(file, found) };
  return { ok: true, lines: sound(file, scheme.scheme) };
}

export const faulty = (file: string, found: readonly Found[]): string[] => [
  `${file}：有${found.length}处要改`,
  ...found.map(({ line, path, message }) => `  第${line}行 ${path === '' ? '整个文件' : path}：${message}`),
];

const degrees = { invariant: '不得违反', default: '可准予例外', recorded: '只作提示' } as const;

function sound(file: string, scheme: Scheme): string[] {
  const articles = Object.values(scheme.articles);
  const counts = Object.entries(degrees).map(
    ([degree, words]) => `${words}${articles.filter((article) => article.degree === degree).length}条`,
  );
  const named = (parts: readonly { readonly name: string }[] = []) => parts.map(({ name }) => name).join('、') || '无';
  return [
    `${file}：没有错误，可以发布`,
    `  《${scheme.title}》第${scheme.version}版（${scheme.id}），${scheme.issuer}，自${scheme.effectiveFrom}起`,
    `  条款${articles.length}条：${counts.join('，')}`,
    `  单位类别：${named(scheme.kinds)}`,
    `  项目类型：${named(scheme.tracks)}`,
    `  考核：${named(scheme.acceptance)}`,
    `  奖项：${named(scheme.rewards?.awards)}`,
  ];
}
