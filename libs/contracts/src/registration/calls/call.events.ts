import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on, organisation, scheme } from '../../samples';
import { Day, Id, Key, OrganisationRef, SchemeRef } from '../../values';

/** A window without tracks is for all; a side left out is not bounded. Days are inclusive. */
export const CallWindow = z.strictObject({
  tracks: z.array(Key).optional(),
  opens: Day.optional(),
  closes: Day.optional(),
});

export const CallOpened = defineEvent({
  type: 'registration.call-opened',
  version: 1,
  schema: z.strictObject({
    callId: Id,
    scheme: SchemeRef,
    issuer: OrganisationRef,
    name: z.string().min(1).max(200),
    year: z.int().min(2000).max(2200),
    windows: z.array(CallWindow),
    on: Day,
  }),
  samples: [
    {
      callId: id(3),
      scheme,
      issuer: organisation,
      name: '2012年度申报',
      year: 2012,
      windows: [{ tracks: ['innovation'], closes: '2012-04-15' }],
      on,
    },
  ],
  public: 'none',
});
