import { z } from 'zod';
import { ArticleWords } from '../naming/article.words';
import { Named } from '../naming/names';

/** An article that did not hold and was set aside: why, by whom, and whether beforehand. */
export const Exception = z.strictObject({
  article: z.string(),
  text: z.string(),
  reason: z.string(),
  by: z.string(),
  /** The event that released it beforehand. */
  waiver: z.string().optional(),
});
export type Exception = z.infer<typeof Exception>;

/** One event as a reader gets it. */
export const Told = z.strictObject({
  id: z.string(),
  stream: z.string(),
  revision: z.int(),
  type: z.string(),
  weight: z.enum(['decision', 'fact', 'system']),
  /** Shanghai time. */
  at: z.string(),
  on: z.string().optional(),
  who: z.string(),
  post: z.string().optional(),
  organisation: z.string().optional(),
  says: z.string(),
  articles: z.array(ArticleWords),
  setAside: z.array(Exception),
});
export type Told = z.infer<typeof Told>;

export const History = z.strictObject({
  projectId: z.string(),
  title: z.string(),
  organisation: Named,
  sentences: z.array(Told),
});
export type History = z.infer<typeof History>;

export const CallHistory = z.strictObject({
  callId: z.string(),
  name: z.string(),
  issuer: Named,
  sentences: z.array(Told),
});
export type CallHistory = z.infer<typeof CallHistory>;
