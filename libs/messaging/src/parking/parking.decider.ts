import { accept, type Decider, type PlainEvent, refuse } from '@xmh/eventing';
import type { ParkingCommand } from './parking.commands';
import type { ParkedEvent, ParkingEvents } from './parking.events';

/** A stream as one reaction holds it. episodes: how often it has been parked. */
export type Parking =
  | { readonly status: 'free'; readonly episodes: 0 }
  | { readonly status: 'parked' | 'retried' | 'dropped'; readonly episodes: number; readonly held: ParkedEvent };

export type ParkingEvent = PlainEvent<string, ParkedEvent>;

const notParked = refuse('not-parked', '该事件流没有搁置的事件');

export const parkingDecider = (events: ParkingEvents): Decider<ParkingCommand, ParkingEvent, Parking, undefined> => ({
  initial: { status: 'free', episodes: 0 },
  evolve: (parking, { type, data: held }) => {
    if (type === events.EventParked.type) return { status: 'parked', episodes: parking.episodes + 1, held };
    if (type === events.ParkedRetried.type) return { status: 'retried', episodes: parking.episodes, held };
    if (type === events.ParkedDropped.type) return { status: 'dropped', episodes: parking.episodes, held };
    return parking;
  },
  decide: {
    ParkEvent: ({ data }, parking) =>
      parking.status === 'parked' && parking.held.eventId === data.eventId
        ? refuse('already-parked', '该事件已经搁置')
        : accept(events.EventParked(data)),
    RetryParked: ({ data }, parking) =>
      parking.status === 'parked' ? accept(events.ParkedRetried({ ...parking.held, reason: data.reason })) : notParked,
    DropParked: ({ data }, parking) =>
      parking.status === 'parked' ? accept(events.ParkedDropped({ ...parking.held, reason: data.reason })) : notParked,
  },
});
