import type { Expected } from './scenario.schema';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What of an answer is not as expected, in the words of whoever plays the scenario; empty when all is. */
export function differences(answer: Answer, expected: Expected): string[] {
  const body = answer.body as { code?: string; articles?: { article: string }[] } | null;
  const found: string[] = [];
  if (expected.status === undefined && expected.code === undefined && answer.status >= 300) {
    found.push(`应予办理，答复却是${answer.status} ${body?.code ?? ''}`);
  }
  if (expected.status !== undefined && answer.status !== expected.status) {
    found.push(`状态码为${answer.status}，应为${expected.status}`);
  }
  if (expected.code !== undefined && body?.code !== expected.code) {
    found.push(`代码为${body?.code ?? '空'}，应为${expected.code}`);
  }
  const named = (body?.articles ?? []).map(({ article }) => article);
  for (const article of expected.articles ?? []) {
    if (!named.includes(article)) found.push(`没有引用条款${article}，引用的是：${named.join('、') || '无'}`);
  }
  return [...found, ...(expected.body === undefined ? [] : unequal(answer.body, expected.body, ''))];
}

function unequal(actual: unknown, expected: unknown, path: string): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${placeOf(path)}不是列表`];
    if (actual.length !== expected.length) {
      return [`${placeOf(path)}有${actual.length}项，应为${expected.length}项`];
    }
    return expected.flatMap((each, index) => unequal(actual[index], each, `${path}/${index}`));
  }
  if (expected !== null && typeof expected === 'object') {
    if (actual === null || typeof actual !== 'object') return [`${placeOf(path)}为${shown(actual)}，应为对象`];
    return Object.entries(expected).flatMap(([name, each]) =>
      unequal((actual as Record<string, unknown>)[name], each, `${path}/${name}`),
    );
  }
  return actual === expected ? [] : [`${placeOf(path)}为${shown(actual)}，应为${shown(expected)}`];
}

const placeOf = (path: string): string => (path === '' ? '整个答复' : path);
const shown = (value: unknown): string => JSON.stringify(value) ?? '空';
