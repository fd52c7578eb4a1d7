import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on, organisation } from '../../samples';
import { Article, Day, Id, Key, OrganisationRef, Reason } from '../../values';

/** An organisation with fewer declarations than the scheme asks of its kind. */
export const Shortfall = z.strictObject({
  organisation: Id,
  track: Key,
  article: Article,
  taken: z.int().min(0),
  least: z.int().min(1),
});
export type Shortfall = z.infer<typeof Shortfall>;

const page = {
  callId: Id,
  issuer: OrganisationRef,
  shortfalls: z.array(Shortfall).max(300),
  /** There are more, of the organisations after this one. */
  after: Id.optional(),
};
const sample = {
  callId: id(3),
  issuer: organisation,
  shortfalls: [{ organisation: id(1), track: 'innovation', article: 'R7.least', taken: 1, least: 2 }],
};

/** No declaration is taken from here on; the first shortfalls with it. */
export const CallClosed = defineEvent({
  type: 'registration.call-closed',
  version: 1,
  schema: z.strictObject({ ...page, on: Day }),
  samples: [{ ...sample, on }],
  public: 'none',
});

export const ShortfallsReported = defineEvent({
  type: 'registration.shortfalls-reported',
  version: 1,
  schema: z.strictObject(page),
  samples: [sample],
  public: 'none',
});

/** Another last day, where the paper leaves it to the call; without a track it is for all. */
export const CallExtended = defineEvent({
  type: 'registration.call-extended',
  version: 1,
  schema: z.strictObject({ callId: Id, track: Key.optional(), closes: Day, reason: Reason, on: Day }),
  samples: [{ callId: id(3), track: 'innovation', closes: '2012-04-20', reason: '道路中断', on }],
  public: 'none',
});
