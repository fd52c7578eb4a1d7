import { z } from 'zod';
import { Condition, Population } from './condition';
import { Amount, cited, Day, Key, object, Span, Term } from './values';

/** 要求: tested at the act it sits on; under a recorded article it never refuses, the subject is flagged. */
const rule = object({ ...cited, when: Condition.exactOptional(), that: Condition });
export type Rule = z.infer<typeof rule>;
export const Rule: z.ZodType<Rule> = rule;
export const rules = { require: z.array(Rule).exactOptional() };

/** 应有: so many of a record by a day, in each span, or after another act; flagged while missing. */
const expectation = object({
  ...cited,
  of: Population,
  least: Amount.exactOptional(),
  due: z.union([
    object({ by: Day }),
    object({ in: Span }),
    object({ after: Key, term: Term }),
    object({ each: z.literal('stage') }),
  ]),
});
export type Expectation = z.infer<typeof expectation>;
export const Expectation: z.ZodType<Expectation> = expectation;
