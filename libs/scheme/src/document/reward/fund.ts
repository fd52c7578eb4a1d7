import { z } from 'zod';
import { Step } from '../registration/route';
import { rules } from '../rule';
import { Amount, Name, named, object, some, Span } from '../values';
import { Who } from '../who';

/** 奖励基金, 专项资金: never above the sum; sources named; `steps`: 申请 → 审批. */
const fund = object({
  ...named,
  ...rules,
  holder: Who,
  in: Span,
  sum: Amount,
  sources: z.array(Name).exactOptional(),
  to: z.enum(['project', 'organisation', 'person']),
  steps: some(Step),
});
export type Fund = z.infer<typeof fund>;
export const Fund: z.ZodType<Fund> = fund;
