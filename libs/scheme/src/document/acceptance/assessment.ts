import { z } from 'zod';
import { measured } from '../measures/sheets';
import { Rule, rules } from '../rule';
import { cited, Key, named, object, some, Span } from '../values';
import { Who } from '../who';
import { Opening } from './opening';
import { Outcome } from './outcome';

const team = object({
  ...cited,
  by: Who,
  groups: some(object({ key: Key, who: Who, least: z.int().min(1) })),
  except: z.array(object({ ...cited, who: Who })).exactOptional(), // 回避
  onSite: z.literal(true).exactOptional(), // 到现场
});

/** 验收, 评估, 评星, 抽查复核, 年度验收: a scheme has several, and a project may meet each more than once. */
const assessment = object({
  ...named,
  ...rules,
  tracks: some(Key),
  opens: some(Opening),
  again: Rule.exactOptional(),
  frequency: object({ ...cited, most: z.int().min(1), in: Span }).exactOptional(),
  sameAs: Key.exactOptional(), // methods, sheets, surveys, figures and grades of that one
  clearance: Rule.exactOptional(), // what supervision must answer before it goes on
  report: Key.exactOptional(),
  judgement: Key.exactOptional(),
  certificate: Key.exactOptional(), // forms: 总结报告, 定性评价, 验收报告
  team: team.exactOptional(),
  methods: z.array(object(named)).exactOptional(),
  ...measured,
  decidedBy: Who,
  outcomes: some(Outcome),
});
export type Assessment = z.infer<typeof assessment>;
export const Assessment: z.ZodType<Assessment> = assessment;
