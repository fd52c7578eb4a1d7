import { Catalogue, CommandHandler } from '@xmh/eventing';
import { coreOf } from '../testing/letters';
import { MemoryEventStore } from '../testing/memory.event-store';
import { ClockAdvanced, clockStream } from './clock.events';
import { advancedTo, clockPlan } from './clock.plan';
import { RealClock } from './real.clock';
import { SimulatedClock } from './simulated.clock';

const begin = '2012-03-01T01:00:00.000Z';

describe('moving the simulated clock', () => {
  const opened = () => {
    const store = new MemoryEventStore('epoch-1');
    const clock = new SimulatedClock(begin);
    const core = { ...coreOf(store, clock), catalogue: new Catalogue([ClockAdvanced]) };
    const handler = new CommandHandler(core, clockPlan);
    const advance = async (person: string, to: string) => {
      const meta = { commandId: `${person} ${to}`, by: { person }, correlationId: 'c' };
      const outcome = await handler.handle({ type: 'AdvanceClock', data: { to }, meta });
      return outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
    };
    return { store, advance };
  };

  it('is an event that a restart finds again', async () => {
    const { store, advance } = opened();
    expect(await advancedTo(store)).toBeUndefined();
    expect(await advance('admin', '2012-04-01T01:00:00.000Z')).toBe('accepted');
    expect(await advance('admin', '2012-05-01T01:00:00.000Z')).toBe('accepted');
    expect(await advancedTo(store)).toBe('2012-05-01T01:00:00.000Z');
    expect(store.log.map(({ stream, type }) => [stream, type])).toEqual(
      Array(2).fill([clockStream, 'store.clock-advanced']),
    );
  });

  it('goes forward only, also before the accepted move has been made', async () => {
    const { advance } = opened();
    expect(await advance('admin', begin)).toBe('clock-backwards');
    await advance('admin', '2012-05-01T01:00:00.000Z');
    expect(await advance('admin', '2012-04-01T01:00:00.000Z')).toBe('clock-backwards');
  });

  it('is the administrator’s', async () => {
    expect(await opened().advance('somebody', '2012-05-01T01:00:00.000Z')).toBe('not-allowed');
  });
});

describe('clocks', () => {
  it('the simulated one stands still until moved, and never goes back', () => {
    const clock = new SimulatedClock(begin);
    expect([clock.now(), clock.now()]).toEqual([begin, begin]);
    clock.moveTo('2012-03-02T01:00:00.000Z');
    expect(() => clock.moveTo(begin)).toThrow(RangeError);
    expect(() => clock.moveTo('2012-03-03')).toThrow(RangeError);
    expect(clock.now()).toBe('2012-03-02T01:00:00.000Z');
  });

  it('the real one tells UTC in milliseconds', () => {
    expect(new RealClock().now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});
