import { z } from 'zod';
import { rules } from '../rule';
import { cited, Key, object, some } from '../values';
import { Who } from '../who';

/** 调整: what may change, with whose consent; the body (主体) may move to another organisation. */
const adjustment = object({
  ...cited,
  ...rules,
  form: Key,
  askedBy: Who,
  consentOf: Who,
  of: some(z.enum(['content', 'body', 'term', 'responsible'])),
});
export type Adjustment = z.infer<typeof adjustment>;
export const Adjustment: z.ZodType<Adjustment> = adjustment;
