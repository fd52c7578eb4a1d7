import { z } from 'zod';
import { Population } from '../condition';
import { Place, Ranking } from '../measures/grading';
import { measured } from '../measures/sheets';
import { Step } from '../registration/route';
import { Rule, rules } from '../rule';
import { cited, Duration, Key, MonthDay, named, object, some, Span } from '../values';
import { Who } from '../who';

/** 命名, 授牌: an award with a life. `check`: the assessment due in each span. */
const title = object({
  ...cited,
  valid: Duration.exactOptional(),
  until: MonthDay.exactOptional(),
  plaque: z.literal(true).exactOptional(),
  reselect: Duration.exactOptional(),
  check: object({ ...cited, assessment: Key, in: Span }).exactOptional(),
  revokedWhen: z.array(Rule).exactOptional(),
});

/** 奖, 表彰, 命名, 推荐: chosen out of a population, ranked, limited, decided by steps; `object`: who receives it. */
const award = object({
  ...named,
  ...rules,
  object: z.enum(['project', 'organisation', 'person']),
  among: Population,
  ...measured,
  ranking: Ranking.exactOptional(),
  places: z.array(Place).exactOptional(),
  coverage: object({ ...cited, by: z.enum(['kind', 'track']), of: some(Key) }).exactOptional(), // empty ones reported
  form: Key.exactOptional(),
  steps: some(Step),
  publicity: object({ ...cited, workingDays: z.int().min(1), objectionsTo: Who }).exactOptional(), // 公示
  title: title.exactOptional(),
});
export type Award = z.infer<typeof award>;
export const Award: z.ZodType<Award> = award;
