import { ArticleRefusal, type Refusal } from '@xmh/eventing';
import { z } from 'zod';

/** `field`: its path in the request, e.g. 'posts.0.post'. */
const FieldError = z.strictObject({ field: z.string(), message: z.string() });
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457 problem details as every error of the product is answered. */
export const Problem = z.strictObject({
  type: z.string(),
  /** Chinese, for the user. */
  title: z.string(),
  status: z.int(),
  /** States the fact, kebab-case, stable over releases. */
  code: z.string(),
  detail: z.string().exactOptional(),
  articles: z.array(ArticleRefusal).readonly().exactOptional(),
  errors: z.array(FieldError).readonly().exactOptional(),
});
export type Problem = z.infer<typeof Problem>;

/** Content type of every problem. */
export const problemType = 'application/problem+json; charset=utf-8';

interface More {
  readonly detail?: string | undefined;
  readonly articles?: readonly ArticleRefusal[] | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Thrown at the edge only: what a controller, guard or decorator answers instead of a result. */
export class ProblemException extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, title: string, { detail, articles, errors, headers = {} }: More = {}) {
    super(`${status} ${code}`);
    this.name = 'ProblemException';
    this.headers = headers;
    this.problem = {
      type: `urn:xmh:problem:${code}`,
      title,
      status,
      code,
      ...(detail !== undefined && { detail }),
      ...(articles && articles.length > 0 && { articles }),
      ...(errors && { errors }),
    };
  }
}

/** A decider's or access table's no, as it goes over the wire. */
export const refused = ({ status, code, message, articles }: Refusal): ProblemException =>
  new ProblemException(status, code, message, { articles });
