import { z } from 'zod';
import { Name, object } from './values';
import { Who } from './who';

/** `source`: the place in the paper, or "ours". */
const paper = { text: Name, source: Name };

/** 条款: invariant refuses; default (原则上) refuses unless overridden with a reason; recorded flags. */
const article = z.discriminatedUnion('degree', [
  object({ ...paper, degree: z.literal('invariant') }),
  object({ ...paper, degree: z.literal('default'), overrideBy: Who }),
  object({ ...paper, degree: z.literal('recorded') }),
]);
export type Article = z.infer<typeof article>;
export const Article: z.ZodType<Article> = article;
export type Degree = Article['degree'];
