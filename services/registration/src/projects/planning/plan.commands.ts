import { correction, Day, FormValues } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';
import { Items } from '../declaring/declaration.commands';

/** The unit's own plan for the project, on the form that the track asks for. */
export const Filing = z.strictObject({
  values: FormValues,
  items: Items.default([]),
  on: Day.optional(),
  ...overridable,
});
export type Filing = z.infer<typeof Filing>;

export const PlanCorrection = z.strictObject({
  ...correction,
  values: FormValues,
  items: Items.optional(),
  on: Day.exactOptional(),
  ...overridable,
});
export type PlanCorrection = z.infer<typeof PlanCorrection>;

/** returnBy: the day by which a returned plan must be back. */
export const PlanDecision = z.strictObject({
  decision: z.enum(['register', 'return']),
  returnBy: Day.optional(),
  on: Day.optional(),
  ...overridable,
});
export type PlanDecision = z.infer<typeof PlanDecision>;

interface OfProject {
  readonly projectId: string;
}
export type PlanningCommand =
  | Command<'FilePlan', Omit<Filing, 'override'> & OfProject>
  | Command<'CorrectPlan', Omit<PlanCorrection, 'override'> & OfProject>
  | Command<'DecidePlan', Omit<PlanDecision, 'override'> & OfProject>;
