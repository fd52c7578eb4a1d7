import type { Expected } from './scenario.schema';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What of an answer is not as expected, in words; empty when all is. */
export function differences(answer: Answer, expected: Expected): string[] {
  const body = answer.body as { code?: string; articles?: { article: string }[] } | null;
  const found: string[] = [];
  if (expected.status === undefined && expected.code === undefined && answer.status >= 300) {
    found.push(`answered ${answer.status} ${body?.code ?? ''}`);
  }
  if (expected.status !== undefined && answer.status !== expected.status) {
    found.push(`status ${answer.status}, expected ${expected.status}`);
  }
  if (expected.code !== undefined && body?.code !== expected.code) {
    found.push(`code ${body?.code ?? 'none'}, expected ${expected.code}`);
  }
  const named = (body?.articles ?? []).map(({ article }) => article);
  for (const article of expected.articles ?? []) {
    if (!named.includes(article)) found.push(`article ${article} is not among ${named.join(', ') || 'none'}`);
  }
  return [...found, ...(expected.body === undefined ? [] : unequal(answer.body, expected.body, ''))];
}

function unequal(actual: unknown, expected: unknown, path: string): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path} is no list`];
    if (actual.length !== expected.length) return [`${path} has ${actual.length} items, expected ${expected.length}`];
    return expected.flatMap((each, index) => unequal(actual[index], each, `${path}/${index}`));
  }
  if (expected !== null && typeof expected === 'object') {
    if (actual === null || typeof actual !== 'object') return [`${path} is ${JSON.stringify(actual)}`];
    return Object.entries(expected).flatMap(([name, each]) =>
      unequal((actual as Record<string, unknown>)[name], each, `${path}/${name}`),
    );
  }
  return actual === expected ? [] : [`${path} is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`];
}
