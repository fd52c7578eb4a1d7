import { type Clock, type Command, morningOf, type Outcome } from '@xmh/eventing';
import { ManualTime, turns } from '../testing/manual.time';
import { ClockProcess, dueCommandId } from './clock.process';
import type { DueNotice } from './clock.process';
import type { Due } from './dues.port';
import { SimulatedClock } from './simulated.clock';
import { SimulatedDays } from './simulated.days';

const accepted: Outcome = { kind: 'accepted', stream: 's', revision: 0, position: '1', repeated: false };
const refused: Outcome = { kind: 'refused', refusal: { code: 'closed', message: '已关闭', status: 409 } };
const dueOf = (item: string, dueOn: string, rung: string | number = 1): Due => ({
  stream: 'supervision.project-1',
  item,
  rung,
  dueOn,
  command: { type: 'MarkOverdue', data: { item, rung } },
});

/** One service with its due things; what is sent is done, unless told otherwise. */
function service(clock: Clock, dues: Due[], answer: (due: Due) => Outcome | Error = () => accepted) {
  const sent: string[] = [];
  const ids: string[] = [];
  const notices: DueNotice[] = [];
  const time = new ManualTime();
  const done = new Set<string>();
  const send = async ({ data, meta }: Command): Promise<Outcome> => {
    const { item, rung } = data as { item: string; rung: string | number };
    const due = dues.find((one) => one.item === item && one.rung === rung)!;
    const outcome = answer(due);
    if (outcome instanceof Error) throw outcome;
    sent.push(`${clock.now().slice(0, 16)} ${item} ${rung}`);
    ids.push(meta.commandId);
    if (outcome.kind === 'accepted') done.add(dueCommandId(due));
    return outcome;
  };
  const due = async (until: string) => dues.filter((one) => one.dueOn <= until && !done.has(dueCommandId(one)));
  const notify = (notice: DueNotice) => void notices.push(notice);
  const process = new ClockProcess({ service: 'supervision', dues: { due }, send, clock, notify, time });
  return { process, sent, ids, notices, time, dues };
}

describe('the clock process', () => {
  it('sends what is due up to the day once, under an id made of thing, rung and date', async () => {
    const clock = new SimulatedClock('2012-04-16T01:00:00.000Z');
    const one = service(clock, [dueOf('a', '2012-04-10'), dueOf('b', '2012-04-16'), dueOf('c', '2012-04-17')]);
    expect(await one.process.run('2012-04-16')).toBe(2);
    expect(await one.process.run('2012-04-16')).toBe(0);
    expect(one.sent).toEqual(['2012-04-16T01:00 a 1', '2012-04-16T01:00 b 1']);
    expect(one.ids).toEqual(one.dues.slice(0, 2).map(dueCommandId));
  });

  it('reports a refusal and does not send it again the same day', async () => {
    const clock = new SimulatedClock('2012-04-16T01:00:00.000Z');
    const one = service(clock, [dueOf('a', '2012-04-10')], () => refused);
    await one.process.run('2012-04-16');
    await one.process.run('2012-04-16');
    expect(one.sent).toHaveLength(1);
    expect(one.notices).toMatchObject([{ service: 'supervision', due: { item: 'a' }, refused: 'closed' }]);
    one.process.forgetSent();
    await one.process.run('2012-04-17');
    expect(one.sent).toHaveLength(2);
  });

  it('sends the rest when one cannot be sent, and that one by the next run', async () => {
    const clock = new SimulatedClock('2012-04-16T01:00:00.000Z');
    let isDown = true;
    const one = service(clock, [dueOf('a', '2012-04-10'), dueOf('b', '2012-04-10')], ({ item }) =>
      isDown && item === 'a' ? new Error('down') : accepted,
    );
    await expect(one.process.run('2012-04-16')).rejects.toThrow('1 due commands could not be sent');
    expect(one.notices).toMatchObject([{ due: { item: 'a' }, fault: new Error('down') }]);
    isDown = false;
    await one.process.run('2012-04-16');
    expect(one.sent.map((line) => line.slice(17))).toEqual(['b 1', 'a 1']);
  });

  it('on the real clock runs at start and when the day in Shanghai changes, and comes back to what failed', async () => {
    let now = '2012-04-15T15:59:00.000Z';
    let isDown = false;
    const clock: Clock = { kind: 'real', now: () => now };
    const one = service(clock, [dueOf('a', '2012-04-10'), dueOf('b', '2012-04-16'), dueOf('c', '2012-04-17')], () =>
      isDown ? new Error('down') : accepted,
    );
    const minute = async (instant: string) => {
      now = instant;
      one.time.pass(60_000);
      await turns(5);
    };
    one.process.start();
    await turns(5);
    expect(one.sent).toEqual(['2012-04-15T15:59 a 1']);
    await minute('2012-04-15T16:00:00.000Z');
    expect(one.sent).toHaveLength(2);
    isDown = true;
    await minute('2012-04-16T16:00:00.000Z');
    isDown = false;
    await minute('2012-04-16T16:01:00.000Z');
    expect(one.sent).toEqual(['2012-04-15T15:59 a 1', '2012-04-15T16:00 b 1', '2012-04-16T16:01 c 1']);
    await one.process.close();
  });
});

describe('simulated days', () => {
  it('pass from one morning with due work to the next, settled before and after each, and end where they should', async () => {
    const clock = new SimulatedClock('2012-04-16T02:00:00.000Z');
    const one = service(clock, [dueOf('a', '2012-04-16'), dueOf('b', '2012-05-02'), dueOf('b', '2012-05-09', 2)]);
    const other = service(clock, [dueOf('z', '2012-05-02')]);
    const settledAt: string[] = [];
    const settled = async () => void settledAt.push(clock.now());
    const head = async () => `${one.sent.length + other.sent.length}`;
    const days = new SimulatedDays({ clock, processes: [one.process, other.process], settled, head });
    await days.advance('2012-06-01T00:00:00.000Z');
    expect(one.sent).toEqual(['2012-04-16T02:00 a 1', '2012-05-02T01:00 b 1', '2012-05-09T01:00 b 2']);
    expect(other.sent).toEqual(['2012-05-02T01:00 z 1']);
    expect(clock.now()).toBe('2012-06-01T00:00:00.000Z');
    const mornings = ['2012-05-02', '2012-05-09'].map(morningOf);
    expect([...new Set(settledAt)]).toEqual(['2012-04-16T02:00:00.000Z', ...mornings, '2012-06-01T00:00:00.000Z']);
  });

  it('reach no morning beyond where they are sent, and wait until nothing makes anything else happen', async () => {
    const clock = new SimulatedClock('2012-04-16T02:00:00.000Z');
    const one = service(clock, [dueOf('a', '2012-04-17')]);
    let cascade = 3;
    const settled = async () => void (cascade > 0 && cascade--);
    const days = new SimulatedDays({ clock, processes: [one.process], settled, head: async () => `${cascade}` });
    await days.advance('2012-04-16T17:00:00.000Z');
    expect(cascade).toBe(0);
    expect(one.sent).toEqual(['2012-04-16T17:00 a 1']);
  });

  it('end also when due work is refused, and run after a stop what it left undone', async () => {
    const clock = new SimulatedClock('2012-06-01T00:00:00.000Z');
    const one = service(clock, [dueOf('a', '2012-04-17'), dueOf('b', '2012-05-17')], ({ item }) =>
      item === 'a' ? refused : accepted,
    );
    const head = async () => `${one.sent.length}`;
    const days = new SimulatedDays({ clock, processes: [one.process], settled: async () => undefined, head });
    await days.advance(clock.now());
    expect(one.sent).toEqual(['2012-06-01T00:00 a 1', '2012-06-01T00:00 b 1']);
    await days.advance('2012-01-01T00:00:00.000Z');
    expect(clock.now()).toBe('2012-06-01T00:00:00.000Z');
  });
});
