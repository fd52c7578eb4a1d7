import { z } from 'zod';
import { rules } from '../rule';
import { ArticleNo, Key, Name, named, object, some } from '../values';
import { Who } from '../who';
import { Figure } from './figure';
import { Grade } from './grading';

/** 评分表: who marks what; marks are kept by marker. `most` in hundredths. */
const sheet = object({
  ...named,
  ...rules,
  by: Who,
  method: Key.exactOptional(),
  least: z.int().min(1).exactOptional(),
  criteria: some(object({ key: Key, name: Name, article: ArticleNo.exactOptional(), most: z.int() })),
});
export type Sheet = z.infer<typeof sheet>;
export const Sheet: z.ZodType<Sheet> = sheet;

/** 问卷, 民主测评; `least`: valid answers needed. */
const survey = object({
  ...named,
  method: Key,
  of: Who,
  least: z.int().min(1).exactOptional(),
  questions: some(
    object({
      key: Key,
      name: Name,
      answers: z.union([z.literal('mark'), some(object({ key: Key, name: Name, counts: z.boolean() }))]),
    }),
  ),
});
export type Survey = z.infer<typeof survey>;
export const Survey: z.ZodType<Survey> = survey;

export const measured = {
  sheets: z.array(Sheet).exactOptional(),
  surveys: z.array(Survey).exactOptional(),
  figures: z.array(Figure).exactOptional(),
  grades: z.array(Grade).exactOptional(),
};
