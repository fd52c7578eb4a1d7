import { derivedId, type PlainEvent } from '@xmh/eventing';
import type { ParkingCommand } from './parking.commands';
import { type Parking, parkingDecider } from './parking.decider';
import { type ParkedEvent, parkingEvents } from './parking.events';
import { parkingAccess, parkingPlan } from './parking.plan';

const { EventParked, ParkedRetried, ParkedDropped } = parkingEvents('archive');
const decider = parkingDecider(parkingEvents('archive'));
const held: ParkedEvent = {
  group: 'archive.file-letter',
  stream: 'sender.letters-1',
  revision: 2,
  eventId: 'e2',
  type: 'sender.letter-sent',
  reason: '处理时出错：RangeError',
};
const { group, stream } = held;
const request = { group, stream, reason: '已修复' };
const meta = {
  commandId: 'c',
  as: { service: 'archive' },
  at: '2012-03-01T01:00:00.000Z',
  today: '2012-03-01',
  override: [],
};

const after = (...events: PlainEvent<string, ParkedEvent>[]): Parking =>
  events.reduce<Parking>((parking, event) => decider.evolve(parking, event as never), decider.initial);
const decide = (type: ParkingCommand['type'], data: unknown, parking: Parking) =>
  decider.decide[type]({ type, data, meta } as never, parking, undefined);

describe('parking', () => {
  it('parks an event, and no second time while it is parked', () => {
    expect(decide('ParkEvent', held, after())).toEqual({ accepted: [EventParked(held)] });
    expect(decide('ParkEvent', held, after(EventParked(held)))).toMatchObject({ refused: { code: 'already-parked' } });
  });

  it('parks another event of the stream, and the same again after a retry', () => {
    const other = { ...held, eventId: 'e1', revision: 1 };
    expect(decide('ParkEvent', other, after(EventParked(held)))).toEqual({ accepted: [EventParked(other)] });
    const retried = after(EventParked(held), ParkedRetried(held));
    expect(retried).toEqual({ status: 'retried', episodes: 1, held });
    expect(decide('ParkEvent', held, retried)).toEqual({ accepted: [EventParked(held)] });
  });

  it('retries or drops what is parked, with the reason given, and nothing else', () => {
    const parked = after(EventParked(held));
    const decided = { ...held, reason: '已修复' };
    expect(decide('RetryParked', request, parked)).toEqual({ accepted: [ParkedRetried(decided)] });
    expect(decide('DropParked', request, parked)).toEqual({ accepted: [ParkedDropped(decided)] });
    for (const parking of [after(), after(EventParked(held), ParkedDropped(held))]) {
      expect(decide('RetryParked', request, parking)).toMatchObject({ refused: { code: 'not-parked' } });
      expect(decide('DropParked', request, parking)).toMatchObject({ refused: { code: 'not-parked' } });
    }
  });

  it('has one stream a group and stream; parking is the service’s, deciding the administrator’s', () => {
    const command = {
      type: 'RetryParked',
      data: request,
      meta: { commandId: 'c', by: { person: 'p' }, correlationId: 'c' },
    } as const;
    expect(parkingPlan('archive').streamOf(command)).toBe(`archive.parking-${derivedId(group, stream)}`);
    expect(parkingAccess('archive')).toEqual({
      ParkEvent: [{ service: 'archive' }],
      RetryParked: [{ posts: ['administrator'], relation: 'anywhere' }],
      DropParked: [{ posts: ['administrator'], relation: 'anywhere' }],
    });
  });
});
