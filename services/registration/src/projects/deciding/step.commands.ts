import { Day, FormValues, Key } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

/** One step of the route for one project; returnBy: the day by which a returned declaration must be back. */
export const StepDecision = z.strictObject({
  step: Key,
  decision: Key,
  values: FormValues.default({}),
  returnBy: Day.optional(),
  on: Day.optional(),
  ...overridable,
});
export type StepDecision = z.infer<typeof StepDecision>;

/** batchId: the batch that carried the decision; only the service itself says so. */
export type DecideStep = Command<
  'DecideStep',
  Omit<StepDecision, 'override'> & { readonly projectId: string; readonly batchId?: string }
>;
