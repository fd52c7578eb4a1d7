import { correction, Day, FormValues, Key } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

/** What the paper of a decided step says is put right; the decision stands. */
export const StepCorrection = z.strictObject({
  ...correction,
  step: Key,
  values: FormValues,
  on: Day.exactOptional(),
  ...overridable,
});
export type StepCorrection = z.infer<typeof StepCorrection>;

export type CorrectStep = Command<'CorrectStep', Omit<StepCorrection, 'override'> & { readonly projectId: string }>;
