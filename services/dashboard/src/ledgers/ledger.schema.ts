import { z } from 'zod';
import { ActorNamed, Named } from '../naming/names';

const counts = { planned: z.int(), claimed: z.int(), met: z.int(), unmet: z.int() };
const head = {
  projectId: z.string(),
  callId: z.string(),
  organisation: Named,
  track: z.string(),
  title: z.string(),
  status: z.enum(['prepared', 'open', 'closed', 'withdrawn']),
  keeper: z.array(Named),
};

/** A line of the list: how far it has come, without what was written. */
export const LedgerLine = z.strictObject({
  ...head,
  items: z.strictObject(counts),
  checks: z.int(),
  records: z.int(),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

/** Revision: what a correction must name. */
const noted = { on: z.string(), by: ActorNamed, revision: z.int() };
/** Words that name people, for those who may have them; for others it only shows that something is there. */
const words = z.union([
  z.strictObject({ ref: z.string(), text: z.string() }),
  z.strictObject({ ref: z.string(), erased: z.literal(true) }),
  z.strictObject({ withheld: z.literal(true) }),
]);
const file = z.strictObject({ sha256: z.string(), size: z.int(), type: z.string(), name: z.string() });
const signature = z.strictObject({ person: z.string(), post: z.string(), on: z.string() });
const cell = z.union([z.string(), z.int()]);
const table = z.array(z.record(z.string(), cell));
const values = z.record(z.string(), z.union([z.string(), z.int(), words, file, signature, table]));
const marks = z.record(z.string(), z.int()).optional();

const paper = z.strictObject({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  values,
  marks,
  ...noted,
  fields: z.record(z.string(), z.string()),
  mentioned: z.record(z.string(), z.string()),
});

const stated = z.strictObject({
  on: z.string(),
  met: z.boolean().optional(),
  done: z.boolean().optional(),
  note: z.string().optional(),
  values: values.optional(),
  marks,
});

export const Ledger = z.strictObject({
  ...head,
  scheme: z.strictObject({ id: z.string(), version: z.int() }),
  trackName: z.string(),
  roles: z.record(z.string(), z.strictObject({ name: z.string(), holders: z.array(Named) })),
  dates: z.strictObject({
    prepared: z.string(),
    opened: z.string().optional(),
    closed: z.string().optional(),
    withdrawn: z.string().optional(),
  }),
  outcome: z.string().optional(),
  outcomeName: z.string().optional(),
  items: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      list: z.string().optional(),
      due: z.string().optional(),
      state: z.enum(['planned', 'claimed', 'met', 'unmet']),
      claimed: z.strictObject({ ...noted, note: z.string().optional() }).optional(),
      verified: z.strictObject({ ...noted, met: z.boolean() }).optional(),
    }),
  ),
  checks: z.array(paper),
  records: z.array(paper),
  corrections: z.array(
    z.strictObject({
      of: z.enum(['check', 'record', 'item', 'claim']),
      id: z.string(),
      was: stated,
      is: stated,
      reason: z.string(),
      at: z.string(),
      by: ActorNamed,
    }),
  ),
});
