import { sameJson } from '@xmh/eventing';
import { hundredthsWords } from '@xmh/scheme';
import type { Terms } from './terms';
import { valueWords, type Voices } from './values.words';

type Values = Readonly<Record<string, unknown>>;
type Marks = Readonly<Record<string, number>>;
interface Part {
  readonly key: string;
  readonly name: string;
}

const quoted = (text: string): string => `“${text}”`;
const nameIn = (parts: readonly Part[], key: string): string => parts.find((part) => part.key === key)?.name ?? key;

/** What a paper says, field by field, in the order the form has them. */
export function paperWords(terms: Terms, voices: Voices, form: string | undefined, values: Values): string {
  const fields = form === undefined ? [] : (terms.form(form)?.fields ?? []);
  const known = fields.filter(({ key }) => values[key] !== undefined);
  const others = Object.keys(values).filter((key) => !fields.some((field) => field.key === key));
  return [
    ...known.map((field) => `${field.name}：${valueWords(values[field.key], field, voices)}`),
    ...others.map((key) => `${key}：${valueWords(values[key], undefined, voices)}`),
  ].join('；');
}

/** What changed in a paper, from what to what; empty when nothing did. */
export function paperChanges(
  terms: Terms,
  voices: Voices,
  form: string | undefined,
  before: Values,
  after: Values,
): string[] {
  const fields = form === undefined ? [] : (terms.form(form)?.fields ?? []);
  return keysOf(before, after)
    .filter((key) => !sameJson(before[key], after[key]))
    .map((key) => {
      const field = fields.find((one) => one.key === key);
      const [was, is] = [valueWords(before[key], field, voices), valueWords(after[key], field, voices)];
      return fromTo(field?.name ?? key, was, is);
    });
}

export const fromTo = (name: string, was: string, is: string): string => `${quoted(name)}由“${was}”改为“${is}”`;

export const marksWords = (criteria: readonly Part[], marks: Marks): string =>
  Object.entries(marks)
    .map(([key, mark]) => `${nameIn(criteria, key)} ${hundredthsWords(mark)}`)
    .join('、');

export function marksChanges(criteria: readonly Part[], before: Marks, after: Marks): string[] {
  const shown = (mark: number | undefined): string => (mark === undefined ? '空' : hundredthsWords(mark));
  return keysOf(before, after)
    .filter((key) => before[key] !== after[key])
    .map((key) => fromTo(nameIn(criteria, key), shown(before[key]), shown(after[key])));
}

/** Names of several, or 空. */
export const listWords = (names: readonly string[]): string => (names.length === 0 ? '空' : names.join('、'));

const keysOf = (before: object, after: object): string[] => [
  ...new Set([...Object.keys(before), ...Object.keys(after)]),
];
