import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, item, on } from '../samples';
import { correction, Day, Id, Key, PlanItem, Roles, Text } from '../values';

/** The plan was registered after establishment: its items, and whom it names, are what the ledger follows from now on. */
export const ItemsPlanned = defineEvent({
  type: 'supervision.items-planned',
  version: 1,
  schema: z.strictObject({ projectId: Id, items: z.array(PlanItem).max(200), roles: Roles, on: Day }),
  samples: [{ projectId: id(2), items: [item], roles: { first: [id(4)] }, on }],
  public: 'none',
});

/** done false: the unit takes its claim back. */
export const ClaimCorrected = defineEvent({
  type: 'supervision.claim-corrected',
  version: 1,
  schema: z.strictObject({
    projectId: Id,
    item: Key,
    done: z.boolean(),
    note: Text.optional(),
    on: Day,
    ...correction,
  }),
  samples: [
    { projectId: id(2), item: 'joint-classes', done: true, note: '已办五次', on, corrects: 5, reason: '多计一次' },
  ],
  public: 'none',
});
