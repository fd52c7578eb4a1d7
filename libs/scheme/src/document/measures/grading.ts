import { z } from 'zod';
import { Condition } from '../condition';
import { FigureRef } from '../references';
import { Amount, cited, Key, Name, named, object, some, Span } from '../values';

/** 等次, 梯次, 星级: the first whose condition holds. */
const grade = object({ ...named, when: Condition });
export type Grade = z.infer<typeof grade>;
export const Grade: z.ZodType<Grade> = grade;

/** 择优, 排序: by these figures, the next breaks ties; another order breaks the article. */
const ranking = object({ ...cited, by: some(FigureRef), within: z.enum(['track', 'kind']).exactOptional() });
export type Ranking = z.infer<typeof ranking>;
export const Ranking: z.ZodType<Ranking> = ranking;

/** 奖次, 名额: least and most are bounds of their own, since their degrees differ. */
const place = object({
  key: Key,
  name: Name,
  bounds: some(
    object({ ...cited, least: Amount.exactOptional(), most: Amount.exactOptional(), in: Span.exactOptional() }),
  ),
});
export type Place = z.infer<typeof place>;
export const Place: z.ZodType<Place> = place;
