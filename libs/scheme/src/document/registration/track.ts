import { z } from 'zod';
import { Condition } from '../condition';
import { Rule, rules } from '../rule';
import { Amount, cited, Day, Key, Name, named, object, some, Span } from '../values';
import { Relation, Who } from '../who';

/** 发起: declare 申报, issue 下达, select 选取 from the rung below, propose 直接提出. `for`: whose project, if not the doer's. */
const start = object({
  key: Key,
  ...cited,
  ...rules,
  mode: z.enum(['declare', 'issue', 'select', 'propose']),
  by: Who,
  for: Relation.exactOptional(),
  kinds: z.array(Key).exactOptional(),
  form: Key.exactOptional(),
  lists: z.array(Key).exactOptional(), // the catalogue; own topics beside it, unless a rule says `topic`
  route: Key,
  source: object({ ...cited, ...rules, owner: z.enum(['own', 'below']) }).exactOptional(),
});
export type Start = z.infer<typeof start>;
const Start: z.ZodType<Start> = start;

/** 申报名额: most when a seat is taken, least when the call closes. `running`: unfinished ones count. */
const quota = object({
  ...cited,
  kinds: z.array(Key).exactOptional(),
  per: z.enum(['organisation', 'person', 'composite', 'scheme']),
  in: Span,
  least: Amount.exactOptional(),
  most: Amount.exactOptional(),
  running: z.literal(true).exactOptional(),
});
export type Quota = z.infer<typeof quota>;
const Quota: z.ZodType<Quota> = quota;

/** 任务, 标准条目: declared with the project (or its plan), or from the list of its kind. */
const items = object({
  ...cited,
  from: z.enum(['declared', 'lists', 'both']),
  lists: z.array(Key).exactOptional(),
  stages: z.literal(true).exactOptional(),
  claimedBy: Who.exactOptional(),
  verifiedBy: Who.exactOptional(),
});

/** 实施计划书, filed after the start. */
const plan = object({
  ...cited,
  ...rules,
  form: Key,
  by: Who,
  to: Who,
  due: Day.exactOptional(),
  when: Condition.exactOptional(),
});

/**
 * 项目类型; `from`: the rung below; `partOf`: member of a composite project; `withdraw`: when a unit may take back its
 * declaration or project; without it, a declaration only.
 */
const track = object({
  ...named,
  aliases: z.array(Name).exactOptional(),
  from: Key.exactOptional(),
  partOf: Key.exactOptional(),
  starts: some(Start),
  quotas: z.array(Quota).exactOptional(),
  items: items.exactOptional(),
  roles: z.array(Key).exactOptional(),
  withdraw: z.array(Rule).exactOptional(),
  plan: plan.exactOptional(),
});
export type Track = z.infer<typeof track>;
export const Track: z.ZodType<Track> = track;
