import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';

/** The event that holds a stream for one reaction. reason: why, never in the words of a fault, which may name people. */
export const parkedEvent = z.strictObject({
  group: z.string().min(1),
  stream: z.string().min(1),
  revision: z.int().min(0),
  eventId: z.string().min(1),
  type: z.string().min(1),
  reason: z.string().min(1).max(500),
});
export type ParkedEvent = z.infer<typeof parkedEvent>;

const sample: ParkedEvent = {
  group: 'supervision.prepare-ledger',
  stream: 'registration.project-00000000-0000-5000-8000-000000000001',
  revision: 3,
  eventId: '00000000-0000-5000-8000-000000000002',
  type: 'registration.project-established',
  reason: '处理时出错：TypeError',
};

/** The parking events of one service, for its catalogue. */
export const parkingEvents = <const Service extends string>(service: Service) => ({
  /** A reaction could not handle an event; the stream's later events queue behind it. */
  EventParked: parkingEvent(`${service}.event-parked` as const),
  /** An administrator has the event tried again, and what queued behind it worked off. */
  ParkedRetried: parkingEvent(`${service}.parked-retried` as const),
  /** An administrator gives the event up for this reaction; what queued behind it is worked off. */
  ParkedDropped: parkingEvent(`${service}.parked-dropped` as const),
});

export type ParkingEvents = ReturnType<typeof parkingEvents<string>>;

const parkingEvent = <const Type extends string>(type: Type) =>
  defineEvent({ type, version: 1, schema: parkedEvent, samples: [sample], public: 'none' });
