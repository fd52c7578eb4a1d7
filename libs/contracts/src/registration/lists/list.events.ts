import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on, organisation, scheme } from '../../samples';
import { correction, Day, FormValues, Id, Key, OrganisationRef, SchemeRef, Text } from '../../values';

/** A target, task or topic of a list that is drawn up anew each span. */
export const ListEntry = z.strictObject({
  key: Key,
  name: Text,
  group: Key,
  requirement: Text.optional(),
  kinds: z.array(Key).min(1).optional(),
});
export type ListEntry = z.infer<typeof ListEntry>;

const entries = z.array(ListEntry).min(1).max(500);
const sample = { key: 'study', name: '专题学习十二次', group: 'routine', requirement: '每月一次' };

/** Without a route it stands as it was drawn up; with one it is fixed by the route's last step. */
export const ListDrawnUp = defineEvent({
  type: 'registration.list-drawn-up',
  version: 1,
  schema: z.strictObject({
    listId: Id,
    callId: Id,
    scheme: SchemeRef,
    issuer: OrganisationRef,
    list: Key,
    route: Key.optional(),
    form: Key,
    values: FormValues,
    entries,
    on: Day,
  }),
  samples: [
    {
      listId: id(10),
      callId: id(3),
      scheme,
      issuer: organisation,
      list: 'targets',
      route: 'fix-targets',
      form: 'target-plan',
      values: { year: 2012 },
      entries: [sample],
      on,
    },
  ],
  public: 'none',
});

/** What a list says was put right before it was fixed. */
export const ListCorrected = defineEvent({
  type: 'registration.list-corrected',
  version: 1,
  schema: z.strictObject({ listId: Id, values: FormValues, entries, ...correction, on: Day }),
  samples: [{ listId: id(10), values: { year: 2012 }, entries: [sample], corrects: 0, reason: '漏列一项', on }],
  public: 'none',
});

/** One step of the list's route; `fixed`: it was the last one, and it led on. */
export const ListDecided = defineEvent({
  type: 'registration.list-decided',
  version: 1,
  schema: z.strictObject({
    listId: Id,
    step: Key,
    decision: Key,
    leads: z.enum(['on', 'back', 'out']),
    fixed: z.boolean(),
    values: FormValues,
    on: Day,
  }),
  samples: [{ listId: id(10), step: 'fix', decision: 'fix', leads: 'on', fixed: true, values: {}, on }],
  public: 'none',
});
