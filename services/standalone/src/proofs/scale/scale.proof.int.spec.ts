import { type Shortfall, streams } from '@xmh/contracts';
import type { Running } from '@xmh/platform';
import { castId } from '@xmh/testing';
import { bootAll, temporary } from '../../standalone.suite';
import { type FedCall, fedCall } from './fed.call.suite';
import { projectAt, unitAt } from './feed.suite';

jest.setTimeout(600_000);

const [count, lot] = [Number(process.env['COUNT'] ?? 10_000), 500];
const lots = Array.from({ length: count / lot }, (_, at) => Array.from({ length: lot }, (_one, n) => at * lot + n));
const towns = [0, 1, 2].flatMap((window) => Array.from({ length: 8 }, (_, n) => `town-${window}-${n}`));
const units = new Set(Array.from({ length: count }, (_, n) => unitAt(n)));
/** At the end no more than this, of what it took at the start. */
const most = 1.5;

const median = (all: readonly number[]): number => [...all].sort((one, other) => one - other)[all.length >> 1] ?? NaN;
async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

describe(`a call with ${count} slates, and a round with ${count} entries`, () => {
  const place = temporary();
  let running: Running;
  let fed: FedCall;

  beforeAll(async () => {
    running = await bootAll(place.directory);
    fed = await fedCall(running, towns);
  });
  afterAll(async () => {
    await running.close();
    place.remove();
  });

  it('takes a declaration, a submission and a lot of slates no longer at the end than at the start', async () => {
    await declarations(0);
    const before = await declarations(1);
    const each = await inLots((n) => fed.feed.slate(n));
    const after = await declarations(2);
    expectNoSlower('a submission', [before], [after]);
    expectNoSlower(`${lot} slates with their reactions and views`, each.slice(0, 6), each.slice(-6));
  });

  it('closes the call and reports everyone who falls short', async () => {
    await fed.client.post('admin', '/api/clock', { to: '2012-04-16' }, 'clock');
    const reported = pagesReported();
    const closing = await timed(() => fed.made('office', `registration/calls/${fed.callId}/closures`, {}));
    const { ms } = await timed(() => running.settled());
    say(`closing ${closing.ms.toFixed(0)} ms, everybody reported after ${ms.toFixed(0)} ms`);
    const each = await reported();
    const told = await running.core('registration').store.read(streams.call(fed.callId));
    const pages = told.flatMap(({ data }) => (data['shortfalls'] as Shortfall[] | undefined) ?? []);
    const named = pages.map(({ organisation }) => organisation);
    expect(new Set(named).size).toBe(named.length);
    expect(named.filter((id) => units.has(id))).toHaveLength(count);
    // The first page behind the closing counts for all of them; it is told apart from what every page costs.
    expectNoSlower('a page of shortfalls', each.slice(1, 7), each.slice(-6));
    const { body } = await fed.client.get('office', `/api/registration/calls/${fed.callId}`);
    expect(body).toMatchObject({ status: 'closed' });
  });

  it('takes a conclusion into the awards no slower at the end, and ranks and places all entries', async () => {
    const each = await inLots((n) => fed.feed.conclusion(n));
    expectNoSlower(`${lot} entries with their reactions and views`, each.slice(0, 6), each.slice(-6));
    const round = await fed.made('office', 'reward/rounds', { callId: fed.callId, award: 'prize' });
    const ranking = await timed(() => fed.made('office', `reward/rounds/${round}/rankings`, {}));
    const { body } = await fed.client.get('office', `/api/dashboard/rankings/${round}`);
    const { total, ranking: head } = body as { total: number; ranking: readonly { projectId: string }[] };
    expect(total).toBe(count);
    const best = head.map(({ projectId }) => projectId);
    const places = [best.slice(0, 1), best.slice(1, 4), best.slice(4, 9)].map((projects, at) => ({
      place: ['first', 'second', 'third'][at],
      projects,
    }));
    const proposal = await timed(() => fed.made('office', `reward/rounds/${round}/proposals`, { places }));
    const decision = { step: 'grant', decision: 'grant' };
    const deciding = await timed(() => fed.made('office', `reward/rounds/${round}/decisions`, decision));
    const all = [ranking, proposal, deciding].map(({ ms }) => ms);
    say(`of ${count}: ranking, proposal, decision ${all.map((ms) => ms.toFixed(0)).join(', ')} ms`);
    // Of one entry, ranking and deciding cost a small part of taking it in: nothing in them is quadratic, on any machine.
    expect(Math.max(...all) / count).toBeLessThan(0.3 * (median(each) / lot));
  });

  it('keeps every stream under 1,000 events', async () => {
    const { store } = running.core('registration');
    const lengths = new Map<string, number>();
    for (let after = '0'.repeat(20); ;) {
      const { events, through } = await store.page({ prefixes: [], after, limit: 1000 });
      for (const { stream } of events) lengths.set(stream, (lengths.get(stream) ?? 0) + 1);
      if (through === after || events.length === 0) break;
      after = through;
    }
    const [longest] = [...lengths].sort(([, one], [, other]) => other - one);
    const events = [...lengths.values()].reduce((sum, one) => sum + one, 0);
    say(`${events} events in ${lengths.size} streams, the longest ${longest?.join(' with ')}`);
    expect(longest?.[1]).toBeLessThan(1000);
    expect(lengths.size).toBeGreaterThan(3 * count);
    expect(await store.read(`reward.project-${projectAt(count - 1)}`)).not.toEqual([]);
  });

  /** Follows the shortfalls as they are reported: how long after the last page each full one came. */
  function pagesReported(): () => Promise<number[]> {
    const stop = new AbortController();
    const each: number[] = [];
    const following = async (): Promise<void> => {
      const { store } = running.core('registration');
      const selection = { prefixes: [streams.call(fed.callId)], after: await store.head(), signal: stop.signal };
      let last = performance.now();
      for await (const { events } of store.subscribe(selection)) {
        for (const _page of events) {
          each.push(performance.now() - last);
          last = performance.now();
        }
      }
    };
    const followed = following();
    return async () => {
      stop.abort();
      await followed;
      return each.slice(1, -1);
    };
  }

  /** Lot after lot, each until reactions and views have had it; how long each took. */
  async function inLots(put: (n: number) => Promise<void>): Promise<number[]> {
    const each: number[] = [];
    for (const one of lots) {
      const { ms } = await timed(async () => {
        await Promise.all(one.map(put));
        await running.settled();
      });
      each.push(ms);
    }
    return each;
  }

  /** Twenty-four declarations over HTTP, of eight units of their own; how long a submission takes. */
  async function declarations(window: number): Promise<number> {
    const each: number[] = [];
    for (let n = 0; n < 24; n++) {
      const organisation = castId.org(`town-${window}-${n % 8}`);
      const draft = { callId: fed.callId, track: 'innovation', start: 'declare', organisation, title: `项目${n}` };
      const values = { title: '项目', basis: '走访', content: '内容', goals: '目标' };
      const dates = { from: '2012-05-07', until: '2012-11-15' };
      const paper = { form: 'declaration', values: { ...values, ...dates }, items: [{ key: 't1', name: '任务' }] };
      const id = await fed.made('clerk', 'registration/projects', { ...draft, ...paper });
      await fed.made('clerk', `registration/projects/${id}/signatures`, { form: 'declaration', field: 'signature' });
      each.push((await timed(() => fed.made('clerk', `registration/projects/${id}/submissions`, {}))).ms);
    }
    return median(each);
  }

  function expectNoSlower(what: string, start: readonly number[], end: readonly number[]): void {
    const [from, to] = [median(start), median(end)];
    say(`${what}: ${from.toFixed(1)} ms at the start, ${to.toFixed(1)} ms at the end, ratio ${(to / from).toFixed(2)}`);
    expect(to / from).toBeLessThanOrEqual(most);
  }
});

const say = (line: string): void => void process.stdout.write(`scale: ${line}\n`);
