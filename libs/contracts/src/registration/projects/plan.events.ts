import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, item, on } from '../../samples';
import { correction, Day, FormValues, Id, Key, PlanItem, Roles } from '../../values';

const plan = { form: Key, values: FormValues, items: z.array(PlanItem).max(200) };
const sample = { form: 'implementation-plan', values: { steps: '四月启动，十月总结' }, items: [item] };

/** The unit's own plan for the project (实施计划书); round counts from 1, one returned comes back in the next. */
export const PlanFiled = defineEvent({
  type: 'registration.plan-filed',
  version: 1,
  schema: z.strictObject({ projectId: Id, round: z.int().min(1), ...plan, on: Day }),
  samples: [{ projectId: id(2), round: 1, ...sample, on }],
  public: 'none',
});

/** What a plan says was put right before it was registered. */
export const PlanCorrected = defineEvent({
  type: 'registration.plan-corrected',
  version: 1,
  schema: z.strictObject({ projectId: Id, ...plan, ...correction, on: Day }),
  samples: [{ projectId: id(2), ...sample, corrects: 4, reason: '笔误', on }],
  public: 'none',
});

/** The plan stands from here on: its items are what the project is held to. */
export const PlanRegistered = defineEvent({
  type: 'registration.plan-registered',
  version: 1,
  schema: z.strictObject({ projectId: Id, ...plan, roles: Roles, on: Day }),
  samples: [{ projectId: id(2), ...sample, roles: { first: [id(4)] }, on }],
  public: 'none',
});

export const PlanReturned = defineEvent({
  type: 'registration.plan-returned',
  version: 1,
  schema: z.strictObject({
    projectId: Id,
    /** Day by which the plan must come back. */
    returnBy: Day.optional(),
    on: Day,
  }),
  samples: [{ projectId: id(2), returnBy: '2012-04-25', on }],
  public: 'none',
});
