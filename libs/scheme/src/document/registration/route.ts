import { z } from 'zod';
import { Ranking } from '../measures/grading';
import { measured } from '../measures/sheets';
import { rules } from '../rule';
import { Amount, ArticleNo, Key, Name, named, object, some } from '../values';
import { Who } from '../who';

const decision = object({
  key: Key,
  name: Name,
  leads: z.enum(['on', 'back', 'out']),
  returnBy: ArticleNo.exactOptional(), // 退回, with a date of its own
});
export type Decision = z.infer<typeof decision>;

/** 环节: one decision. batch: a plan as a whole, each entry marked; comparative: none before all are compared. */
const step = object({
  ...named,
  ...rules,
  by: Who,
  preparedBy: Who.exactOptional(),
  form: Key.exactOptional(),
  mode: z.enum(['single', 'batch', 'comparative']),
  decisions: some(decision),
  fills: z.array(Key).exactOptional(), // roles this step names
  tags: z.array(object({ ...named, most: Amount.exactOptional() })).exactOptional(), // given to some entries
  ...measured,
  ranking: Ranking.exactOptional(),
  places: Amount.exactOptional(),
  establishes: z.literal(true).exactOptional(), // 立项: letter, approval or entry
});
export type Step = z.infer<typeof step>;
export const Step: z.ZodType<Step> = step;

const route = object({ key: Key, steps: some(Step) });
export type Route = z.infer<typeof route>;
export const Route: z.ZodType<Route> = route;
