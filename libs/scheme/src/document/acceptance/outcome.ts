import { z } from 'zod';
import { Condition } from '../condition';
import { cited, Key, named, object, some } from '../values';

/** 结果运用: what an outcome leads to; each is an event another service may react to. */
const consequence = z.discriminatedUnion('do', [
  object({ do: z.enum(['close', 'next-stage', 'stay-open', 're-study', 'admit']) }), // 结题, 下一阶段, 续办, 重新研究, 参评
  object({ do: z.literal('assist'), record: Key }), // 挂牌帮扶
  object({ do: z.literal('findings'), ...cited, from: z.literal('unmet-items'), form: Key }), // 问题清单
  object({ do: z.literal('reopen'), assessment: Key }), // the accepted result falls
  object({ do: z.literal('revoke'), award: Key }), // 取缔
]);
export type Consequence = z.infer<typeof consequence>;
const Consequence: z.ZodType<Consequence> = consequence;

/** 结论; proposed: the first whose `when` holds; another needs a reason, and its own `when`. */
const outcome = object({
  ...named,
  when: Condition.exactOptional(),
  then: z.array(Consequence),
  chooseOne: object({ ...cited, of: some(Consequence) }).exactOptional(),
});
export type Outcome = z.infer<typeof outcome>;
export const Outcome: z.ZodType<Outcome> = outcome;
