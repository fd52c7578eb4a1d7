import type { Proof, Shown } from './article.rows';
import type { Verdict } from './verdict';

/** Whether the step is there, and what it must get back names the article, or a record, a field, a form or an award that cites it. */
export function shown({ article, shows }: Shown, { document, scenario }: Proof): Verdict {
  const step = scenario.steps.find(({ says }) => says === shows);
  if (!step) return { article, proved: false, step: shows, how: 'no step says so' };
  const named = wordsOf(step.expect?.body);
  const cited = [article, ...citedBy(document, article)].find((name) => named.has(name));
  if (cited === undefined) return { article, proved: false, step: shows, how: 'the step does not name it' };
  return { article, proved: true, step: shows, how: cited === article ? 'named' : `shown as ${cited}` };
}

/** Keys of everything in the document that cites the article, the fields of its forms among them. */
function citedBy(value: unknown, article: string, inside = false): string[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((each) => citedBy(each, article, inside));
  const part = value as Record<string, unknown>;
  const cites = part['article'] === undefined ? inside : part['article'] === article;
  const key = cites && typeof part['key'] === 'string' ? [part['key']] : [];
  return [
    ...key,
    ...Object.entries(part).flatMap(([name, each]) => citedBy(each, article, cites && name === 'fields')),
  ];
}

/** Every member name and every text in a value. */
function wordsOf(value: unknown): Set<string> {
  if (typeof value === 'string') return new Set([value]);
  if (value === null || typeof value !== 'object') return new Set();
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return new Set([...names, ...Object.values(value).flatMap((each) => [...wordsOf(each)])]);
}
