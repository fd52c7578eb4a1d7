import {
  RegistrationArticleWaived,
  RegistrationWaiverRevoked,
  type RegistrationWaiving,
  SeatConfirmed,
  SeatReleased,
  SeatTaken,
  waived,
  type Waiver,
} from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';
import { z } from 'zod';

export type SlateEvent =
  EventOf<typeof SeatTaken> | EventOf<typeof SeatConfirmed> | EventOf<typeof SeatReleased> | RegistrationWaiving;

export const Seat = SeatTaken.schema
  .pick({ seat: true, projectId: true, track: true, heldUntil: true })
  .extend({ confirmed: z.boolean() });
export type Seat = z.infer<typeof Seat>;

/** All declarations of one organisation in one call (申报名单): one seat a project, held or confirmed. */
export interface Slate {
  readonly callId?: string;
  readonly organisation?: string;
  readonly seats: readonly Seat[];
  /** How often each project has ever taken a seat: makes the next one's id. */
  readonly taken: Readonly<Record<string, number>>;
  readonly waivers: readonly Waiver[];
}

export const emptySlate: Slate = { seats: [], taken: {}, waivers: [] };

export function evolve(slate: Slate, event: Recorded<SlateEvent>): Slate {
  switch (event.type) {
    case SeatTaken.type: {
      const { callId, organisation, seat, projectId, track, heldUntil } = event.data;
      const seats = [...slate.seats, { seat, projectId, track, heldUntil, confirmed: false }];
      const taken = { ...slate.taken, [projectId]: (slate.taken[projectId] ?? 0) + 1 };
      return { ...slate, callId, organisation: organisation.id, seats, taken };
    }
    case SeatConfirmed.type: {
      const seats = slate.seats.map((one) => (one.seat === event.data.seat ? { ...one, confirmed: true } : one));
      return { ...slate, seats };
    }
    case SeatReleased.type:
      return { ...slate, seats: slate.seats.filter(({ seat }) => seat !== event.data.seat) };
    case RegistrationArticleWaived.type:
    case RegistrationWaiverRevoked.type:
      return { ...slate, waivers: waived(slate.waivers, event) };
  }
}

export const seatOf = (slate: Slate, projectId: string): Seat | undefined =>
  slate.seats.find((seat) => seat.projectId === projectId);
