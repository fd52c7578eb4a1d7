import { SeatConfirmed, SeatReleased, SeatTaken } from '@xmh/contracts';
import type { EventOf, View } from '@xmh/eventing';
import type { Seat } from './slate.state';

type SeatEvent = EventOf<typeof SeatTaken> | EventOf<typeof SeatConfirmed> | EventOf<typeof SeatReleased>;

/** The slate of one organisation in one call, for lists and for what falls due. */
export interface SlateInCall {
  readonly slateId: string;
  readonly callId: string;
  readonly organisation: string;
  readonly path: string;
  readonly seats: readonly Seat[];
  /** The earliest instant at which a seat held for a declaration falls due; empty when none is held. */
  readonly heldUntil: string;
}

const withSeats = (slate: SlateInCall, seats: readonly Seat[]): SlateInCall => {
  const [earliest = ''] = seats.flatMap(({ confirmed, heldUntil }) => (confirmed ? [] : heldUntil)).sort();
  return { ...slate, seats, heldUntil: earliest };
};

export const slatesOfCall: View<SlateInCall, SeatEvent> = {
  name: 'slates-of-call',
  version: 1,
  indexes: ['callId', 'organisation', 'heldUntil'],
  scope: 'path',
  initial: (slateId) => ({ slateId, callId: '', organisation: '', path: '/', seats: [], heldUntil: '' }),
  keysOf: ({ data }) => [data.slateId],
  on: {
    [SeatTaken.type]: (slate, { data }) => {
      const { callId, seat, projectId, track, heldUntil, organisation } = data;
      const facts = { ...slate, callId, organisation: organisation.id, path: organisation.path };
      return withSeats(facts, [...slate.seats, { seat, projectId, track, heldUntil, confirmed: false }]);
    },
    [SeatConfirmed.type]: (slate, { data }) =>
      withSeats(
        slate,
        slate.seats.map((one) => (one.seat === data.seat ? { ...one, confirmed: true } : one)),
      ),
    [SeatReleased.type]: (slate, { data }) =>
      withSeats(
        slate,
        slate.seats.filter(({ seat }) => seat !== data.seat),
      ),
  },
};
