import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, organisation } from '../../samples';
import { Id, Instant, Key, OrganisationRef } from '../../values';

const seat = { slateId: Id, callId: Id, projectId: Id, track: Key, seat: Id };
const sample = { slateId: id(5), callId: id(3), projectId: id(2), track: 'innovation', seat: id(6) };

/** A seat is held for a declaration about to be submitted; unless confirmed it is released after `heldUntil`. */
export const SeatTaken = defineEvent({
  type: 'registration.seat-taken',
  version: 1,
  schema: z.strictObject({ ...seat, organisation: OrganisationRef, heldUntil: Instant }),
  samples: [{ ...sample, organisation, heldUntil: '2012-04-12T01:10:00.000Z' }],
  public: 'none',
});

/** The declaration that holds the seat was submitted. */
export const SeatConfirmed = defineEvent({
  type: 'registration.seat-confirmed',
  version: 1,
  schema: z.strictObject(seat),
  samples: [sample],
  public: 'none',
});

export const SeatReleased = defineEvent({
  type: 'registration.seat-released',
  version: 1,
  schema: z.strictObject({ ...seat, because: z.enum(['not-submitted', 'withdrawn', 'refused']) }),
  samples: [{ ...sample, because: 'not-submitted' }],
  public: 'none',
});
