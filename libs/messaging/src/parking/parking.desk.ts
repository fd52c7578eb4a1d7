import { CommandHandler, type Core, derivedId, type Recorded } from '@xmh/eventing';
import type { Hold } from '../bus/holds.port';
import { type Parking, type ParkingEvent } from './parking.decider';
import { parkedEvent, type ParkedEvent, parkingEvents } from './parking.events';
import { type ParkingPlan, parkingPlan, parkingStream } from './parking.plan';

/** A group's side of parking: what it does when the parking stream has moved. */
export interface ParkedStreams {
  /** Holds the stream at the event, unless it is held already. */
  restore(held: ParkedEvent): Promise<void>;
  /** Has the event tried again and the queue worked off, if the stream is parked at it. */
  retry(held: ParkedEvent): Promise<void>;
  /** Never hands the event out again, and works the queue off if the stream is held at it. */
  drop(held: ParkedEvent): Promise<void>;
}

/** Writes what is parked into the log, and follows there what people decide about it. */
export class ParkingDesk {
  private readonly handler: CommandHandler<Parameters<ParkingPlan['streamOf']>[0], ParkingEvent, Parking, undefined>;
  private readonly events;

  constructor(
    private readonly service: string,
    core: Core,
    private readonly streamsOf: (group: string) => ParkedStreams | undefined,
  ) {
    this.events = parkingEvents(service);
    for (const { type } of Object.values(this.events)) {
      if (!core.catalogue.has(type)) throw new Error(`the catalogue lacks ${type}: add parkingEvents('${service}')`);
    }
    this.handler = new CommandHandler(core, parkingPlan(service));
  }

  get types(): string[] {
    return Object.values(this.events).map(({ type }) => type);
  }

  /** Makes the hold known to the parking stream; done already is done. Throws when the store does, or refuses. */
  async record({ group, stream, revision, eventId, type, reason }: Hold): Promise<void> {
    const parking = await this.handler.state(parkingStream(this.service, group, stream));
    if (parking.status === 'parked' && parking.held.eventId === eventId) return;
    const commandId = derivedId(eventId, group, 'park', parking.episodes);
    const outcome = await this.handler.handle({
      type: 'ParkEvent',
      data: { group, stream, revision, eventId, type, reason: reason.slice(0, 500) || type },
      meta: { commandId, by: { service: this.service }, correlationId: eventId, causationId: eventId },
    });
    if (outcome.kind === 'refused') throw new Error(`${group} cannot park ${stream}: ${outcome.refusal.code}`);
  }

  /** Follows one event of a parking stream. What counts is where the stream stands now, so an old event repeated does no harm. */
  async follow(event: Recorded): Promise<void> {
    const data = parkedEvent.parse(event.data);
    const streams = this.streamsOf(data.group);
    if (!streams) return;
    if (event.type === this.events.ParkedDropped.type) await streams.drop(data);
    const parking = await this.handler.state(event.stream);
    if (parking.status === 'parked') await streams.restore(parking.held);
    if (parking.status === 'retried') await streams.retry(parking.held);
  }
}
