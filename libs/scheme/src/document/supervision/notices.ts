import { z } from 'zod';
import { cited, Duration, Key, object, Term } from '../values';
import { Who } from '../who';

/** 整改通知书, 督促单, 问题清单: the form carries the deadline. `singly`: 逐条销号. */
const notices = object({
  ...cited,
  form: Key,
  by: Who,
  receipt: Term.exactOptional(),
  replyBy: Who.exactOptional(),
  closedBy: Who,
  evidence: z.literal(true).exactOptional(),
  singly: z.literal(true).exactOptional(),
  overdue: z.array(object({ ...cited, after: Duration, to: Who })).exactOptional(),
  extension: object({ ...cited, by: Who, most: Duration.exactOptional() }).exactOptional(),
});
export type Notices = z.infer<typeof notices>;
export const Notices: z.ZodType<Notices> = notices;
