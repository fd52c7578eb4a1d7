import { type AccessTable, type CommandPlan, derivedId } from '@xmh/eventing';
import type { ParkingCommand } from './parking.commands';
import { type Parking, parkingDecider, type ParkingEvent } from './parking.decider';
import { parkingEvents } from './parking.events';

export type ParkingPlan = CommandPlan<ParkingCommand, ParkingEvent, Parking, undefined>;

/** One stream a reaction and a stream that it holds. */
export const parkingStream = (service: string, group: string, stream: string): string =>
  `${service}.parking-${derivedId(group, stream)}`;

export const parkingAccess = (service: string): AccessTable<ParkingCommand, Parking, undefined> => ({
  ParkEvent: [{ service }],
  RetryParked: [{ posts: ['administrator'], relation: 'anywhere' }],
  DropParked: [{ posts: ['administrator'], relation: 'anywhere' }],
});

/** Parking of one service, for a CommandHandler: retry and drop by people, parking by the reaction server. */
export const parkingPlan = (service: string): ParkingPlan => ({
  decider: parkingDecider(parkingEvents(service)),
  access: parkingAccess(service),
  streamOf: ({ data }) => parkingStream(service, data.group, data.stream),
  subject: () => ({}),
  context: () => undefined,
});
