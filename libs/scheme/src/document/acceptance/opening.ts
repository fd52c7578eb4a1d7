import { z } from 'zod';
import { Condition } from '../condition';
import { rules } from '../rule';
import { Amount, cited, Day, Key, object, Span } from '../values';
import { Who } from '../who';

/** 启动: application 申请, calendar 到期统一, call-up 调验, draw 抽查 with a seed (percent, never below atLeast). */
const opening = z.discriminatedUnion('on', [
  object({ on: z.literal('application'), ...cited, ...rules, by: Who, to: Who, form: Key.exactOptional() }),
  object({ on: z.literal('calendar'), ...cited, ...rules, from: Day, until: Day.exactOptional() }),
  object({ on: z.literal('call-up'), ...cited, by: Who, where: Condition }),
  object({
    on: z.literal('draw'),
    ...cited,
    by: Who,
    in: Span,
    where: Condition,
    include: Condition.exactOptional(),
    number: Amount.exactOptional(),
    percent: z.int().exactOptional(),
    atLeast: z.int().exactOptional(),
  }),
]);
export type Opening = z.infer<typeof opening>;
export const Opening: z.ZodType<Opening> = opening;
