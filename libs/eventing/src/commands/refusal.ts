import { z } from 'zod';

/** An article that stands against a command, in the words of the paper, and who may set it aside. */
export const ArticleRefusal = z.strictObject({
  article: z.string(),
  text: z.string(),
  source: z.string(),
  degree: z.enum(['invariant', 'default', 'recorded']),
  subject: z.string(),
  tried: z.string().optional(),
  limit: z.string().optional(),
  overrideBy: z.unknown().optional(),
  /** Whether the sender of this command may set it aside. */
  mayYou: z.boolean(),
});
export type ArticleRefusal = z.infer<typeof ArticleRefusal>;

/** An expected no: a value, never thrown. 403 not he · 404 no such thing · 409 not in this state · 422 a rule refuses. */
export interface Refusal {
  /** States the fact, kebab-case, stable over releases. */
  readonly code: string;
  /** One Chinese sentence for the user. */
  readonly message: string;
  readonly status: 403 | 404 | 409 | 422;
  readonly articles?: readonly ArticleRefusal[];
}
