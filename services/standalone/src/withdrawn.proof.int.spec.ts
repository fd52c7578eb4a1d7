import type { Running } from '@xmh/platform';
import { presetFile, type Scenario, type ScenarioClient } from '@xmh/testing';
import { bootAll, clientOf, playAll, presetScenario, temporary, until } from './standalone.suite';

jest.setTimeout(180_000);

type Answered = Readonly<Record<string, unknown>>;

/** The product on one of the buses, played up to a step. */
class Played {
  private readonly place = temporary();
  private keys = 0;
  private saved: ReadonlyMap<string, unknown> = new Map();
  private running: Running | undefined;
  private client: ScenarioClient | undefined;

  async upTo(scenario: Scenario, says: string, BUS: string, given: ReadonlyMap<string, unknown> = new Map()) {
    this.running = await bootAll(this.place.directory, { BUS });
    this.client = clientOf(this.running);
    this.saved = await playAll(this.running, until(scenario, says), given);
  }
  async close(): Promise<void> {
    await this.running?.close();
    this.place.remove();
  }
  settled = async (): Promise<void> => this.running?.settled();
  idOf = (name: string): string => String(this.saved.get(name));

  async post(by: string, path: string, body: object): Promise<{ status: number; code?: unknown }> {
    const answer = await this.client?.post(by, `/api/${path}`, body, `withdrawn-${this.keys++}`);
    return { status: answer?.status ?? 0, code: (answer?.body as Answered | undefined)?.['code'] };
  }
  async get(path: string): Promise<Answered> {
    return (await this.client?.get('office', `/api/${path}`))?.body as Answered;
  }
}

const reason = { reason: '承办支部已撤并' };

describe.each(['embedded', 'shuffled'])('a project revoked by whoever established it, on the %s bus', (BUS) => {
  const played = new Played();
  const names = ['甲1', '甲2', '甲3', '乙1', '丙1', '戊1'];
  const project = (name: string): string => played.idOf(name);
  const revoke = (name: string) => played.post('office', `registration/projects/${project(name)}/revocations`, reason);
  const conclude = (name: string) =>
    played.post('office', `acceptance/projects/${project(name)}/conclusions`, { assessment: 'year-end' });
  const board = async (): Promise<unknown> => {
    const { totals } = await played.get(`dashboard/calls/${played.idOf('call')}/board`);
    return (totals as Answered[]).find(({ track }) => track === 'innovation')?.['established'];
  };

  beforeAll(() => played.upTo(presetScenario(), '24 下结论', BUS));
  afterAll(() => played.close());

  it('leaves the board, closes the ledger, owes nothing, and is assessed no more', async () => {
    const id = project('乙2');
    const owed = async (state: string) =>
      (await played.get(`supervision/expectations?subject=${id}&state=${state}`))['total'];
    const before = await board();
    expect(await revoke('乙2')).toMatchObject({ status: 201 });
    await played.settled();
    expect(await played.get(`registration/projects/${id}`)).toMatchObject({ status: 'withdrawn' });
    expect(await played.get(`dashboard/cards/${id}`)).toMatchObject({ stage: 'withdrawn', ledger: 'withdrawn' });
    expect(await played.get(`dashboard/cards/${id}?asOf=2012-11-19`)).toMatchObject({ stage: 'established' });
    expect(await played.get(`dashboard/ledgers/${id}`)).toMatchObject({ status: 'withdrawn' });
    expect(await board()).toBe(Number(before) - 1);
    expect([await owed('owed'), await owed('overdue')]).toEqual([0, 0]);
    expect(await conclude('乙2')).toEqual({ status: 409, code: 'acceptance-called-off' });
    const claim = await played.post('yi-officer', `supervision/projects/${id}/claims`, { item: 't1' });
    expect(claim).toEqual({ status: 409, code: 'ledger-withdrawn' });
    const { sentences } = await played.get(`dashboard/histories/${id}`);
    expect((sentences as Answered[]).map(({ says }) => says)).toContain('撤项，立项不再有效；理由：承办支部已撤并');
  });

  it('is not revoked while a conclusion stands', async () => {
    expect(await conclude('己1')).toMatchObject({ status: 201 });
    expect(await revoke('己1')).toEqual({ status: 409, code: 'project-concluded' });
  });

  it('comes to one end in every service, whichever of conclusion and revocation is first', async () => {
    const both = await Promise.all(
      names.map(async (name, at) => {
        const revoking = at % 2 === 0 ? revoke(name) : undefined;
        const [concluded, revoked] = await Promise.all([conclude(name), revoking ?? revoke(name)]);
        return { concluded, revoked };
      }),
    );
    await played.settled();
    expect(both.some(({ revoked }) => revoked.status === 201)).toBe(true);
    for (const [at, { revoked }] of both.entries()) {
      const id = project(names[at] ?? '');
      const card = await played.get(`dashboard/cards/${id}`);
      const { assessments, status } = await played.get(`acceptance/projects/${id}`);
      const sitting = (assessments as Record<string, Answered>)['year-end'];
      const ended = { stage: card['stage'], ledger: card['ledger'], status, entered: 'outcome' in card };
      if (revoked.status === 201) {
        expect(ended).toEqual({ stage: 'withdrawn', ledger: 'withdrawn', status: 'called-off', entered: false });
        expect(sitting).not.toHaveProperty('conclusion');
      } else {
        expect(revoked).toEqual({ status: 409, code: 'project-concluded' });
        expect(ended).toMatchObject({ stage: 'closed', ledger: 'closed', status: 'prepared' });
      }
    }
  });
});

describe('a scheme that lets a unit decline what was issued', () => {
  const played = new Played();
  afterAll(() => played.close());

  it('is a document, not a release', async () => {
    const document = presetFile('S01.json') as { tracks: { key: string; withdraw?: object[] }[] };
    const routine = document.tracks.find(({ key }) => key === 'routine');
    if (routine) routine.withdraw = [{ article: 'R4', that: { today: 'until', day: { monthDay: '04-30' } } }];
    await played.upTo(presetScenario(), '5 辛公司不接T2，不行', 'shuffled', new Map([['document', document]]));
    const id = played.idOf('辛公司党总支组织生活规范');
    const path = `registration/projects/${id}/withdrawals`;
    expect(await played.post('jia-officer', path, reason)).toMatchObject({ status: 403 });
    expect(await played.post('xin-officer', path, reason)).toMatchObject({ status: 201 });
    await played.settled();
    expect(await played.get(`dashboard/cards/${id}`)).toMatchObject({ stage: 'withdrawn', ledger: 'withdrawn' });
    const { total } = await played.get(`supervision/expectations?subject=${id}`);
    expect(total).toBe(0);
    expect(await played.post('xin-officer', path, reason)).toMatchObject({ code: 'declaration-withdrawn-already' });
  });
});
