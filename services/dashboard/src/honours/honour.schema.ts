import { z } from 'zod';
import { ArticleWords } from '../naming/article.words';
import { Named } from '../naming/names';

/** The project was withdrawn since; whoever gave it decides what becomes of it. */
const withdrawn = z.literal(true).optional();
const project = { projectId: z.string(), title: z.string(), organisation: Named, on: z.string() };

export const AwardHonours = z.strictObject({
  award: z.string(),
  name: z.string(),
  article: ArticleWords,
  object: z.enum(['project', 'organisation', 'person']),
  places: z.array(
    z.strictObject({
      place: z.string(),
      name: z.string(),
      projects: z.array(z.strictObject({ ...project, roundId: z.string() })),
    }),
  ),
  /** Of an award without places. */
  recipients: z.array(
    z.strictObject({
      commendationId: z.string(),
      subject: Named,
      organisation: Named,
      on: z.string(),
      withdrawn,
      figures: z.array(z.strictObject({ figure: z.string(), name: z.string(), value: z.int(), shown: z.string() })),
    }),
  ),
});
export type AwardHonours = z.infer<typeof AwardHonours>;

export const Promotions = z.strictObject({
  record: z.string(),
  name: z.string(),
  article: ArticleWords.optional(),
  projects: z.array(z.strictObject({ ...project, recordId: z.string(), withdrawn })),
});
export type Promotions = z.infer<typeof Promotions>;

export const Honours = z.strictObject({
  callId: z.string(),
  asOf: z.string(),
  awards: z.array(AwardHonours),
  promotions: z.array(Promotions),
});
export type Honours = z.infer<typeof Honours>;
