import { DeclarationSubmitted } from '@xmh/contracts';
import type { Running } from '@xmh/platform';
import { bootAll, temporary } from '../../standalone.suite';
import { type FedCall, fedCall } from './fed.call.suite';
import { projectAt } from './feed.suite';

jest.setTimeout(120_000);
const count = 1_000;
/** Not a divisor of anything here: pages end inside ties, and one of them where the round's own lines end. */
const size = 150;

interface Line {
  readonly projectId: string;
  readonly rank: number;
  readonly tied: boolean;
}

describe(`a ranking of ${count} entries, seven of which are equal at a time`, () => {
  const place = temporary();
  const ranks = Array.from({ length: count }, (_, n) => Math.floor(((n * 389) % count) / 7));
  let running: Running;
  let fed: FedCall;
  let shown: readonly Line[] = [];

  beforeAll(async () => {
    running = await bootAll(place.directory);
    fed = await fedCall(running);
    await Promise.all(ranks.map((_, n) => fed.feed.slate(n)));
    await Promise.all(ranks.map((group, n) => fed.feed.conclusion(n, 9_000 - group, 10_000)));
    await running.settled();
    const round = await fed.made('office', 'reward/rounds', { callId: fed.callId, award: 'prize' });
    await fed.made('office', `reward/rounds/${round}/rankings`, {});
    shown = await linesOf(round);
  });
  afterAll(async () => {
    await running.close();
    place.remove();
  });

  it('shows each entry once, page behind page, in the order of results and, among equals, of arrival', async () => {
    const arrived = await arrival();
    const expected = [...arrived].sort((one, other) => groupOf(one) - groupOf(other) || placeIn(arrived, one, other));
    expect(shown.map(({ projectId }) => projectId)).toEqual(expected);
  });

  it('gives equals one rank and says that they tie, also where a page ends between them', () => {
    for (const [at, { projectId, rank, tied }] of shown.entries()) {
      const group = groupOf(projectId);
      const members = ranks.filter((one) => one === group).length;
      const before = ranks.filter((one) => one < group).length;
      expect({ at, rank, tied }).toEqual({ at, rank: before + 1, tied: members > 1 });
    }
    const borders = shown.filter((line, at) => at % size === 0 && at > 0 && shown[at - 1]?.rank === line.rank);
    expect(borders.length).toBeGreaterThan(3);
  });

  const groups = new Map(ranks.map((group, n) => [projectAt(n), group]));
  const groupOf = (projectId: string): number => groups.get(projectId) ?? NaN;
  const placeIn = (arrived: readonly string[], one: string, other: string): number =>
    arrived.indexOf(one) - arrived.indexOf(other);

  /** Projects as their declarations came into the log. */
  async function arrival(): Promise<string[]> {
    const { store } = running.core('registration');
    const selection = { prefixes: ['registration.'], types: [DeclarationSubmitted.type] };
    const { events } = await store.page({ ...selection, after: '0'.repeat(20), limit: 20_000 });
    return events.map(({ data }) => data['projectId'] as string);
  }

  /** All pages joined; each is of the order that was ranked. */
  async function linesOf(round: string): Promise<Line[]> {
    const lines: Line[] = [];
    for (let page = 1; lines.length < count; page++) {
      const path = `/api/dashboard/rankings/${round}?page=${page}&size=${size}`;
      const { status, body } = await fed.client.get('office', path);
      const { total, stale, ranking } = body as { total: number; stale: boolean; ranking: readonly Line[] };
      expect({ status, total, stale, more: ranking.length > 0 }).toEqual({
        status: 200,
        total: count,
        stale: false,
        more: true,
      });
      lines.push(...ranking);
    }
    return lines;
  }
});
