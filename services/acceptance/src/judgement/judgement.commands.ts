import type { Command } from '@xmh/eventing';
import { Day, FormValues, Key } from '@xmh/contracts';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

export const JudgementBody = z.strictObject({
  assessment: Key,
  values: FormValues,
  on: Day.exactOptional(),
  ...overridable,
});

export type JudgementCommand = Command<
  'FileJudgement',
  Omit<z.infer<typeof JudgementBody>, 'override'> & { readonly projectId: string }
>;
