import { presetFile, Scenario } from '@xmh/testing';
import { z } from 'zod';
import { JsonPatch } from './json-patch';

const Mutation = z.strictObject({
  article: z.string(),
  patch: JsonPatch,
  /** What the step says that fails first under the patch. */
  fails: z.string(),
  /** accepted: where a refusal should be. figure: another figure or standing. */
  how: z.enum(['accepted', 'figure']),
});
const Shown = z.strictObject({
  article: z.string(),
  /** What the step says that shows a recorded article. */
  shows: z.string(),
});
const Row = z.union([Mutation, Shown]);
const Articles = z.object({ articles: z.record(z.string(), z.object({ degree: z.string() })) });

export type Mutation = z.infer<typeof Mutation>;
export type Shown = z.infer<typeof Shown>;
export type Row = z.infer<typeof Row>;

/** A scheme, its scenario, and the rows that prove its articles: one for each clause of an article that can be loosened alone. */
export interface Proof {
  readonly document: unknown;
  readonly scenario: Scenario;
  readonly rows: readonly Row[];
}

export const presetProof = (name: string): Proof => ({
  document: presetFile(`${name}.json`),
  scenario: Scenario.parse(presetFile(`${name}.scenario.json`)),
  rows: z.array(Row).parse(presetFile(`${name}.mutations.json`)),
});

/** What is wrong with the table itself: an article without its kind of row, or a row of no article, or the same row twice. */
export function tableFaults({ document, rows }: Proof): string[] {
  const { articles } = Articles.parse(document);
  const missing = Object.entries(articles).flatMap(([article, { degree }]) => {
    const row = rows.find((one) => one.article === article);
    if (!row) return [`${article} has no row`];
    if (degree === 'recorded') return 'shows' in row ? [] : [`${article} is recorded: a step shows it`];
    return 'patch' in row ? [] : [`${article} is ${degree}: a patch loosens it`];
  });
  const alike = rows.map((row) => JSON.stringify('patch' in row ? [row.article, row.patch] : [row.article]));
  const stray = rows.filter(({ article }, at) => !(article in articles) || alike.indexOf(alike[at] ?? '') !== at);
  return [...missing, ...stray.map(({ article }) => `${article} is no article of the document, or has two rows alike`)];
}
