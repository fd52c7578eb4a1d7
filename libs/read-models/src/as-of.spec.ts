import type { Recorded } from '@xmh/eventing';
import { foldAsOf, mergeByPosition } from './as-of';
import { catalogue, fields } from './fixtures/field.view';
import { MemoryLog } from './fixtures/memory.log';

const logged = (): MemoryLog => {
  const log = new MemoryLog();
  log.put('trial.field-opened', { id: 'a', title: '甲' }, '2012-03-01');
  log.put('weather.rain-fell', { id: 'x' }, '2012-03-01', 9);
  log.put('trial.step-taken', { id: 'a', step: 'sown' }, '2012-03-02');
  log.put('trial.step-taken', { id: 'b', step: 'sown' }, '2012-03-02');
  log.put('trial.field-closed', { id: 'b' }, '2012-03-03');
  return log;
};
const on = (events: readonly Recorded[], day: string) => foldAsOf(fields, events, day, catalogue);

describe('a view as of a day', () => {
  it.each([
    ['2012-02-29', {}],
    ['2012-03-01', { a: { path: '/a/', name: '甲', steps: [] } }],
    ['2012-03-02', { a: { path: '/a/', name: '甲', steps: ['sown'] }, b: { path: '/b/', name: '', steps: ['sown'] } }],
    ['2012-03-03', { a: { path: '/a/', name: '甲', steps: ['sown'] } }],
  ])('shows at the end of %s what was known by then', async (day, expected) => {
    expect(Object.fromEntries(await on(logged().events, day))).toEqual(expected);
  });

  it.each([
    ['2012-03-01T15:59:59.999Z', 1],
    ['2012-03-01T16:00:00.000Z', 0],
  ])('ends the day by the clock of Shanghai: %s', async (instant, known) => {
    const [event] = logged().events;
    const events = [{ ...event!, meta: { ...event!.meta, at: instant } }];
    expect((await on(events, '2012-03-01')).size).toBe(known);
  });

  it('leaves out a late learned event even when an earlier position is of a later day', async () => {
    const log = new MemoryLog();
    log.put('trial.step-taken', { id: 'a', step: 'late' }, '2012-03-09');
    log.put('trial.step-taken', { id: 'b', step: 'early' }, '2012-03-01');
    expect([...(await on(log.events, '2012-03-01')).keys()]).toEqual(['b']);
  });

  it('takes events as they are read', async () => {
    async function* read(): AsyncGenerator<Recorded> {
      for (const event of logged().events) yield await Promise.resolve(event);
    }
    expect((await foldAsOf(fields, read(), '2012-03-02', catalogue)).size).toBe(2);
  });

  it('refuses events out of order, and merges streams into order', async () => {
    const { events } = logged();
    const streams = [events.filter(({ data }) => data['id'] === 'b'), events.filter(({ data }) => data['id'] !== 'b')];
    await expect(on(streams.flat(), '2012-03-03')).rejects.toMatchObject({ code: 'out-of-order' });
    expect(mergeByPosition(streams)).toEqual(events);
  });
});
