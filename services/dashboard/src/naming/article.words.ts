import { z } from 'zod';
import type { Terms } from './terms';

/** An article as every answer cites it; source: its place in the paper. */
export const ArticleWords = z.strictObject({
  article: z.string(),
  text: z.string(),
  source: z.string(),
  degree: z.enum(['invariant', 'default', 'recorded', 'unknown']),
});
export type ArticleWords = z.infer<typeof ArticleWords>;

export function articleWords(terms: Terms, article: string): ArticleWords {
  const { text = '', source = '', degree = 'unknown' } = terms.article(article) ?? {};
  return { article, text, source, degree };
}
