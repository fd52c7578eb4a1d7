import fc from 'fast-check';
import type { Running } from '@xmh/platform';
import { castId, presetFile, type ScenarioClient } from '@xmh/testing';
import { bootAll, clientOf, password, temporary } from '../../standalone.suite';
import { sizes, years } from './generated.suite';
import { allowed, ranking, reckon } from './reckoned.suite';
import { castOf, days, Year } from './year.suite';

jest.setTimeout(600_000);

/** `RUNS=50 SEED=7 npx jest numbers`: more of them, or others. */
const [runs, seed] = [Number(process.env['RUNS'] ?? 2), Number(process.env['SEED'] ?? 20120406)];

describe('the same scheme with other numbers', () => {
  const place = temporary();
  let running: Running;
  let client: ScenarioClient;
  const played = fc.sample(years, { seed, numRuns: runs });
  let all: readonly Year[] = [];

  beforeAll(async () => {
    running = await bootAll(place.directory);
    client = clientOf(running);
    await client.post('admin', '/api/directory/imports', castOf(password), 'cast');
    const scheme = { issuer: castId.org('county'), document: presetFile('S01.json') };
    await client.post('office', '/api/registration/schemes', scheme, 'scheme');
    all = played.map((counts, at) => new Year(client, `第${at + 1}次`, counts));
    for (const year of all) await year.open();
    for (const day of days) {
      await client.post('admin', '/api/clock', { to: `2012-04-${day}` }, `clock ${day}`);
      for (const year of all) await year.declareOn(day);
    }
    for (const year of all) await year.approve();
    await running.settled();
    for (const year of all) await year.letters();
    await running.settled();
    await client.post('admin', '/api/clock', { to: '2012-11-20' }, 'clock');
    for (const year of all) await year.assess();
  });
  afterAll(async () => {
    await running.close();
    place.remove();
  });

  it('has every figure and outcome as reckoned', async () => {
    for (const { projects, counts } of all) {
      for (const [at, one] of counts.entries()) {
        const { body } = await client.get('office', `/api/acceptance/projects/${projects[at]}`);
        const { figures, outcome } = (body as Assessed).assessments['year-end'].conclusion;
        const told = Object.fromEntries(figures.map(({ key, value }) => [key, value]));
        expect({ seed, one, outcome, told }).toMatchObject({ outcome: reckon(one).outcome, told: reckon(one).figures });
      }
    }
  });

  it('ranks as reckoned, those equal in all together, and allows the prizes that may be given and no others', async () => {
    for (const year of all) {
      const round = await year.made('office', 'reward/rounds', { callId: year.callId, award: 'prize' });
      await year.made('office', `reward/rounds/${round}/rankings`, {});
      const { body } = await client.get('office', `/api/dashboard/rankings/${round}`);
      const order = ranking(year.counts.map(reckon));
      const told = (body as Ranked).ranking.map(({ projectId, rank }) => ({
        at: year.projects.indexOf(projectId),
        rank,
      }));
      // Equal in all, the earlier declared comes first, also within a day of which the simulated clock knows no hours.
      expect(told).toEqual(order);
      tried.tied += order.length - new Set(order.map(({ rank }) => rank)).size;
      for (const places of proposalsOn(order.map(({ at }) => at))) await expectTried(year, round, places);
    }
    process.stdout.write(`numbers: ${runs} calls, seed ${seed}: ${JSON.stringify(tried)}\n`);
    expect(Math.min(...Object.values(tried))).toBeGreaterThan(0);
  });

  it('refuses a conclusion that leaves a method out without a reason, by its article', () => {
    const refusals = all.flatMap(({ withoutReason }) => withoutReason);
    expect(refusals.length).toBeGreaterThan(0);
    for (const { status, body } of refusals) {
      expect({ status, body }).toMatchObject({
        status: 422,
        body: { articles: expect.arrayContaining([expect.objectContaining({ article: 'R22' })]) },
      });
    }
  });

  const tried = { tied: 0, allowed: 0, refused: 0 };
  async function expectTried(year: Year, round: string, places: readonly (readonly number[])[]): Promise<void> {
    const proposal = ['first', 'second', 'third'].map((place, at) => ({
      place,
      projects: places[at]?.map((one) => year.projects[one]),
    }));
    const { status } = await year.post('office', `reward/rounds/${round}/proposals`, { places: proposal });
    const may = allowed(year.counts.map(reckon), places);
    expect({ seed, places, status }).toEqual({ seed, places, status: may ? 201 : 422 });
    if (may) tried.allowed += 1;
    else tried.refused += 1;
  }
});

/** Places filled down the order, and with the two on either side of each border changed. */
function proposalsOn(order: readonly number[]): (readonly (readonly number[])[])[] {
  const filled = ([first = 0, second = 0, third = 0]: readonly number[], from: readonly number[]) => [
    from.slice(0, first),
    from.slice(first, first + second),
    from.slice(first + second, first + second + third),
  ];
  const changed = (border: number): readonly number[] =>
    order.map((one, at) => (at === border - 1 ? order[border] : at === border ? order[border - 1] : one) ?? one);
  return fc.sample(sizes, { seed, numRuns: 20 }).flatMap((given) => {
    const [first = 0, second = 0, third = 0] = given;
    const borders = [first, first + second, first + second + third].filter((at) => at > 0 && at < order.length);
    return [filled(given, order), ...borders.map((border) => filled(given, changed(border)))];
  });
}

interface Assessed {
  readonly assessments: {
    readonly 'year-end': {
      readonly conclusion: {
        readonly outcome: string;
        readonly figures: readonly { readonly key: string; readonly value: number }[];
      };
    };
  };
}
interface Ranked {
  readonly ranking: readonly { readonly projectId: string; readonly rank: number }[];
}
