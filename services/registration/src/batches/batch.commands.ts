import { correction, Day, FormValues, Id, Key, type Waiving } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

const entries = z
  .array(Id)
  .min(1)
  .max(1000)
  .refine((all) => new Set(all).size === all.length, '同一项目不得列入两次');

/** A plan of many projects, put before whoever decides the step. */
export const Preparation = z.strictObject({
  callId: Id,
  route: Key,
  step: Key,
  values: FormValues.default({}),
  entries,
  on: Day.optional(),
  ...overridable,
});
export type Preparation = z.infer<typeof Preparation>;

/** One decision on the whole; `except` marks the entries that are decided otherwise. */
export const BatchDecision = z.strictObject({
  decision: Key,
  except: z
    .array(z.strictObject({ projectId: Id, decision: Key }))
    .max(1000)
    .default([]),
  values: FormValues.default({}),
  on: Day.optional(),
  ...overridable,
});
export type BatchDecision = z.infer<typeof BatchDecision>;

/** What the plan's paper says is put right: all values as they should be. */
export const BatchCorrection = z.strictObject({
  ...correction,
  values: FormValues,
  on: Day.exactOptional(),
  ...overridable,
});
export type BatchCorrection = z.infer<typeof BatchCorrection>;

interface OfBatch {
  readonly batchId: string;
}
export type BatchCommand =
  | Command<'PrepareBatch', Omit<Preparation, 'override'> & OfBatch>
  | Command<'DecideBatch', Omit<BatchDecision, 'override'> & OfBatch>
  | Command<'CorrectBatch', Omit<BatchCorrection, 'override'> & OfBatch>
  | Command<'WaiveOnBatch', Waiving & OfBatch>;
