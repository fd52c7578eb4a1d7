import type { Command } from '@xmh/eventing';
import { correction, Day, FormValues, Key } from '@xmh/contracts';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

export const JudgementBody = z.strictObject({
  assessment: Key,
  values: FormValues,
  on: Day.exactOptional(),
  ...overridable,
});

export const JudgementCorrectionBody = z.strictObject({ ...JudgementBody.shape, ...correction });

type Body<B extends z.ZodType> = Omit<z.infer<B>, 'override'> & { readonly projectId: string };

export type JudgementCommand =
  | Command<'FileJudgement', Body<typeof JudgementBody>>
  | Command<'CorrectJudgement', Body<typeof JudgementCorrectionBody>>;
