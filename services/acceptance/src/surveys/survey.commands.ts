import type { Command } from '@xmh/eventing';
import { correction, Day, Key } from '@xmh/contracts';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

const counts = {
  assessment: Key,
  valid: z.int().min(1),
  answers: z.record(Key, z.record(Key, z.int().min(0))),
  on: Day.exactOptional(),
  ...overridable,
};
export const SurveyBody = z.strictObject({ ...counts, survey: Key });
export const SurveyCorrectionBody = z.strictObject({ ...counts, ...correction });

type Body<B extends z.ZodType> = Omit<z.infer<B>, 'override'> & { readonly projectId: string };

export type SurveyCommand =
  | Command<'CountSurvey', Body<typeof SurveyBody>>
  | Command<'CorrectSurvey', Body<typeof SurveyCorrectionBody> & { readonly survey: string }>;
