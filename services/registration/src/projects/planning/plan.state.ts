import { Day, type PlanCorrected, PlanFiled, PlanRegistered, PlanReturned } from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';
import { z } from 'zod';

type Filed = EventOf<typeof PlanFiled>;
export type PlanEvent =
  Filed | EventOf<typeof PlanCorrected> | EventOf<typeof PlanRegistered> | EventOf<typeof PlanReturned>;

/** The unit's plan as it stands; a correction names its revision. */
export const Plan = PlanFiled.schema.omit({ projectId: true }).extend({
  status: z.enum(['filed', 'returned', 'registered']),
  revision: z.int(),
  /** Day by which a returned plan must come back. */
  returnBy: Day.optional(),
});
export type Plan = z.infer<typeof Plan>;

export function planAfter(plan: Plan | undefined, event: Recorded<PlanEvent>): Plan | undefined {
  const { revision } = event;
  if (event.type === PlanFiled.type) {
    const { projectId: _projectId, ...filed } = event.data;
    return { ...filed, status: 'filed', revision };
  }
  if (!plan) return plan;
  if (event.type === PlanReturned.type) return { ...plan, status: 'returned', returnBy: event.data.returnBy };
  const { values, items, on } = event.data;
  if (event.type === PlanRegistered.type) return { ...plan, status: 'registered' };
  return { ...plan, values, items, on, revision };
}
