import { CheckRecorded, ItemClaimed, ItemVerified, LedgerPrepared, ProjectEstablished, streams } from '@xmh/contracts';
import { derivedId, type Standing } from '@xmh/eventing';
import { givenTheCounty, type HouseRig, houseRig, type Sent } from '@xmh/testing/house';
import { acceptance } from './index';
import {
  county,
  expert,
  facts,
  office,
  officer,
  pinned,
  projectId,
  second,
  third,
  town,
} from './project/project.suite';

const administrator: Standing = { person: derivedId('person', 'admin'), post: 'administrator', organisation: county };
const people = [office, expert, second, third, officer, administrator];
const at = `/api/acceptance/projects/${projectId}`;
const on = '2012-05-07';
const { declaredAt: _declaredAt, ...project } = facts;
const items = ['t1', 't2'].map((key) => ({ key, name: key }));
const checked = (check: string, process: number) =>
  CheckRecorded({ projectId, check, checkId: derivedId(check), values: {}, marks: { process }, on });

describe('acceptance over HTTP', () => {
  let rig: HouseRig;
  const post = (path: string, sent: Sent) => rig.send('POST', `${at}/${path}`, sent);
  const read = async (query = '') => (await rig.send('GET', `${at}${query}`, { as: office })).body;
  const sitting = async () => (await read()).assessments['year-end'];
  beforeAll(async () => {
    rig = await houseRig(acceptance, people, '2012-05-07');
    await givenTheCounty(rig, { pinned, county, town, people });
    await rig.append(
      streams.registration(projectId),
      ProjectEstablished({ ...facts, step: 'letter', roles: {}, items, on }),
    );
    await rig.append(
      streams.supervision(projectId),
      LedgerPrepared({ ...project, roles: {}, items, on }),
      ItemClaimed({ projectId, item: 't1', on }),
      ItemVerified({ projectId, item: 't1', met: true, on }),
      ItemVerified({ projectId, item: 't2', met: true, on }),
      checked('regular', 9400),
      checked('random', 9200),
    );
  });
  afterAll(() => rig.end());

  it('is prepared by establishment and waits for its day', async () => {
    expect(await sitting()).toMatchObject({ status: 'prepared', opensOn: '2012-11-20' });
    const body = { assessment: 'year-end', survey: 'staff', valid: 1, answers: {} };
    expect((await post('surveys', { as: office, body })).body.code).toBe('assessment-not-open');
  });

  it('opens by the calendar, without application', async () => {
    const moved = await rig.send('POST', '/api/clock', { as: administrator, body: { to: '2012-11-20' } });
    expect(moved.status).toBeLessThan(300);
    expect(await sitting()).toMatchObject({ status: 'open', round: 1 });
  });

  it('is not concluded without the questionnaire and its figures', async () => {
    const refused = await post('conclusions', { as: office, body: { assessment: 'year-end' } });
    expect(refused.status).toBe(422);
    expect(refused.body.articles.map(({ article }: { article: string }) => article)).toEqual(
      expect.arrayContaining(['R22', 'R23']),
    );
    const own = await post('conclusions', { as: officer, body: { assessment: 'year-end' } });
    expect({ status: own.status, article: own.body.articles[0].article }).toEqual({ status: 403, article: 'R21' });
  });

  it('takes counts, marks and a judgement', async () => {
    const assessment = 'year-end';
    const answers = { aware: { yes: 48, no: 2 }, satisfied: { yes: 46, no: 4 } };
    const staff = await post('surveys', { as: office, body: { assessment, survey: 'staff', valid: 50, answers } });
    expect(staff.status).toBe(201);
    const recount = {
      assessment,
      valid: 50,
      answers: { ...answers, satisfied: { yes: 47, no: 3 } },
      corrects: staff.body.revision,
      reason: '重数',
    };
    expect((await post('surveys/staff/corrections', { as: office, body: recount })).status).toBe(201);
    const ballot = { assessment, survey: 'ballot', valid: 20, answers: { vanguard: { yes: 19, no: 1 } } };
    expect((await post('surveys', { as: office, body: ballot })).status).toBe(201);
    for (const [marker, effect] of [
      [expert, 9300],
      [second, 9500],
    ] as const) {
      const body = { assessment, sheet: 'effect', marks: { effect } };
      expect((await post('marks', { as: marker, body })).status).toBe(201);
    }
    const entered = { assessment, sheet: 'effect', by: third.person, marks: { effect: 9500 } };
    expect((await post('marks', { as: office, body: entered })).status).toBe(201);
    const judgement = { assessment, values: { judgement: '扎实' } };
    const filed = await post('judgements', { as: office, body: judgement });
    expect(filed.status).toBe(201);
    const correction = { ...judgement, values: { judgement: '较扎实' }, corrects: filed.body.revision, reason: '用词' };
    expect((await post('judgements/corrections', { as: office, body: correction })).status).toBe(201);
  });

  it('shows all figures in a rehearsal that writes nothing', async () => {
    const { status, body } = await post('conclusions', { as: office, body: { assessment: 'year-end' }, dry: true });
    expect(status).toBe(200);
    const { figures } = body.events[0].data as { figures: { key: string; value?: number }[] };
    expect(figures.find(({ key }) => key === 'total')?.value).toBe(9607);
    expect((await sitting()).status).toBe('open');
  });

  it('is concluded on its own facts and those of supervision, and says how far it read', async () => {
    const before = await rig.running.core('acceptance').store.head();
    const concluded = await post('conclusions', { as: office, body: { assessment: 'year-end' } });
    expect(concluded.status).toBe(201);
    const { status, conclusion } = await sitting();
    expect(status).toBe('concluded');
    expect(conclusion).toMatchObject({ outcome: 'concluded', consequences: ['close', 'admit'], seen: before });
    expect(conclusion.inputs.items).toEqual([
      { key: 't1', claimed: true, verified: true, met: true },
      { key: 't2', claimed: false, verified: true, met: true },
    ]);
    expect(conclusion.inputs.marks.random).toEqual([{ by: derivedId('random'), marks: { process: 9200 } }]);
  });

  it('tells why a figure is what it is, down to the events', async () => {
    const { status, body } = await rig.send('GET', `${at}/figures/year-end/total`, { as: officer });
    expect(status).toBe(200);
    expect(body).toMatchObject({ assessment: 'year-end', value: 9607, conclusion: { round: 1 } });
    expect(body.words).toContain('总分96.07=');
    const process = body.parts.find(({ ref }: { ref: string }) => ref === 'process').figure;
    expect(process).toMatchObject({ value: 9300, numerator: 18600, denominator: 2 });
    expect(process.parts[0].input).toMatchObject({
      given: { marks: { process: 9400 } },
      events: [{ type: 'supervision.check-recorded', stream: streams.supervision(projectId) }],
    });
    expect((await rig.send('GET', `${at}/figures/year-end/nothing`, { as: office })).body.code).toBe('figure-unknown');
    expect((await rig.send('GET', `${at}/figures/year-end/total?asOf=2012-11-19`, { as: office })).body.code).toBe(
      'assessment-not-concluded',
    );
  });

  it('is overturned with a reason and may be concluded anew', async () => {
    const body = { assessment: 'year-end', reason: '复核发现数字不实' };
    expect((await post('conclusions/overturns', { as: officer, body })).status).toBe(403);
    expect((await post('conclusions/overturns', { as: office, body })).status).toBe(201);
    expect((await sitting()).conclusion).toBeUndefined();
    const again = { assessment: 'year-end', outcome: 'open', reason: '待查' };
    expect((await post('conclusions', { as: office, body: again })).status).toBe(201);
    expect((await sitting()).conclusion).toMatchObject({ proposed: 'concluded', outcome: 'open', reason: '待查' });
  });

  it('has its waivers from whom the article names', async () => {
    const body = { article: 'R22', reason: '单位不足十人' };
    expect((await post('waivers', { as: officer, body })).status).toBe(403);
    expect((await post('waivers', { as: office, body })).status).toBe(201);
    expect((await post('waivers', { as: office, body: { ...body, article: 'R99' } })).body.code).toBe(
      'article-unknown',
    );
  });

  it('shows how it stood on an earlier day', async () => {
    expect((await read('?asOf=2012-11-19')).assessments['year-end'].status).toBe('prepared');
  });
});
