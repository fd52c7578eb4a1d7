import {
  AssessmentConcluded,
  CallOpened,
  ConclusionOverturned,
  OrganisationRegistered,
  ProjectEstablished,
  RecordCorrected,
  RecordFiled,
  streams,
} from '@xmh/contracts';
import { derivedId, type Standing } from '@xmh/eventing';
import { givenTheCounty, type HouseRig, houseRig, type Sent } from '@xmh/testing/house';
import { reward } from './index';
import { callId, county, figure, office, officer, organisationId, pinned, projectIdOf } from './reward.suite';

const administrator: Standing = { person: derivedId('person', 'admin'), post: 'administrator', organisation: county };
const people = [office, officer, administrator];
const offices = ['己局', '戊局'].map((name) => ({ id: organisationId(name), name }));
const on = '2012-12-01';
const evidence = { sha256: 'a'.repeat(64), size: 1, type: 'application/pdf', name: '表彰决定' };

describe('reward over HTTP', () => {
  let rig: HouseRig;
  let first: string;
  const post = (path: string, sent: Sent) => rig.send('POST', `/api/reward/${path}`, sent);
  const as = (who: Standing, body: unknown) => ({ as: who, body });
  const read = async (path: string) => (await rig.send('GET', `/api/reward/${path}`, { as: office })).body;
  const articles = (answer: { body: { articles?: { article: string }[] } }) =>
    (answer.body.articles ?? []).map(({ article }) => article);

  const conclude = async (name: string, organisation: string, goals: number, outcome = 'concluded') => {
    const track = name.startsWith('T') ? 'routine' : 'innovation';
    const projectId = projectIdOf(name);
    const facts = {
      projectId,
      callId,
      scheme: pinned.ref,
      issuer: county,
      track,
      title: name,
      organisation: { id: organisationId(organisation), path: `/${county}/${organisationId(organisation)}/` },
      declaredAt: '2012-04-11T01:00:00.000Z',
    };
    const established = { ...facts, step: 'letter', roles: {}, items: [], on: '2012-05-07' };
    if ((await rig.running.core('reward').store.read(streams.registration(projectId))).length === 0) {
      await rig.append(streams.registration(projectId), ProjectEstablished(established));
    }
    const achieved = { ...figure('goals', goals), kind: 'share' as const, numerator: goals, denominator: 10_000 };
    return rig.append(
      streams.acceptance(projectId),
      AssessmentConcluded({
        ...facts,
        assessment: track === 'routine' ? 'routine-year-end' : 'year-end',
        round: 1,
        used: [],
        on,
        inputs: { surveys: {}, marks: {}, items: [], fields: {} },
        seen: '0'.repeat(20),
        figures: [achieved, figure('total', goals - 500)],
        proposed: outcome,
        outcome,
        consequences: outcome === 'concluded' ? ['close', 'admit'] : [],
      }),
    );
  };
  const overturn = (name: string, cause: string) =>
    rig.append(
      streams.acceptance(projectIdOf(name)),
      ConclusionOverturned({
        projectId: projectIdOf(name),
        assessment: 'year-end',
        round: 1,
        cause,
        reason: '数字不实',
        on,
      }),
    );

  beforeAll(async () => {
    rig = await houseRig(reward, people, '2012-12-14');
    await givenTheCounty(rig, { pinned, county, town: organisationId('甲镇'), people });
    for (const { id: organisation, name } of offices) {
      const node = { organisation, name, parent: county, level: 'township', type: 'office' };
      await rig.append(streams.organisation(organisation), OrganisationRegistered(node));
    }
    const call = { callId, scheme: pinned.ref, issuer: { id: county, path: `/${county}/` }, name: '2012年' };
    await rig.append(streams.call(callId), CallOpened({ ...call, year: 2012, windows: [], on: '2012-04-06' }));
    first = await conclude('甲1', '甲镇', 9_000);
    await conclude('甲2', '甲镇', 8_750);
    await conclude('戊1', '戊局', 9_000);
    await conclude('T1', '甲镇', 10_000, 'done');
  });
  afterAll(() => rig.end());

  it('admits again after a fall, in the order of the project', async () => {
    await overturn('甲1', first);
    expect((await read(`projects/${projectIdOf('甲1')}`)).status).toBe('withdrawn');
    await conclude('甲1', '甲镇', 10_000);
    expect((await read(`projects/${projectIdOf('甲1')}`)).status).toBe('admitted');
  });

  it('proposes, grants, revokes and grants anew', async () => {
    const round = (await post('rounds', as(office, { callId, award: 'prize' }))).body.id;
    await post(`rounds/${round}/rankings`, as(office, {}));
    const places = (first: string) => ({ places: [{ place: 'first', projects: [projectIdOf(first)] }] });
    expect(articles(await post(`rounds/${round}/proposals`, as(office, places('T1'))))).toContain('O6');
    const override = [{ article: 'R25.least', reason: '参评项目少' }];
    const grant = async (first: string) => {
      expect((await post(`rounds/${round}/proposals`, as(office, { ...places(first), override }))).status).toBe(201);
      const decided = await post(`rounds/${round}/decisions`, as(office, { step: 'grant', decision: 'grant' }));
      expect(decided.status).toBe(201);
      await rig.running.settled();
    };
    await grant('甲1');
    expect(await read(`rounds/${round}?asOf=2012-12-14`)).toEqual(await read(`rounds/${round}`));
    expect((await read(`rounds/${round}?asOf=2012-12-13`)).code).toBe('round-absent');
    expect((await read(`projects/${projectIdOf('甲1')}`)).prizes).toMatchObject([{ place: 'first' }]);
    expect((await post(`rounds/${round}/revocations`, as(officer, { reason: '不服' }))).status).toBe(403);
    expect((await post(`rounds/${round}/revocations`, as(office, { reason: '程序有误' }))).status).toBe(201);
    await rig.running.settled();
    expect((await read(`projects/${projectIdOf('甲1')}`)).prizes).toEqual([]);
    await grant('甲1');
    const [prize] = (await read(`projects/${projectIdOf('甲1')}`)).prizes;
    const correction = { award: 'prize', on: '2012-12-10', corrects: prize.revision, reason: '日期笔误' };
    expect((await post(`projects/${projectIdOf('甲1')}/prizes/corrections`, as(office, correction))).status).toBe(201);
  });

  const advanced = (name: string, more: object = {}) =>
    ({ callId, award: 'advanced-organisation', subject: organisationId(name), ...more }) as const;

  it('commends an organisation on its completed projects, and says why the figure is what it is', async () => {
    const refused = await post('commendations', as(office, advanced('戊局')));
    expect({ status: refused.status, articles: articles(refused) }).toEqual({ status: 422, articles: ['R26'] });
    expect((await post('commendations', as(officer, advanced('甲镇')))).status).toBe(403);
    const { status, body } = await post('commendations', as(office, advanced('甲镇')));
    expect(status).toBe(201);
    expect(await read(`commendations/${body.id}`)).toMatchObject({ figures: [{ key: 'completed', value: 1 }] });
    const why = await read(`commendations/${body.id}/figures/completed`);
    expect(why).toMatchObject({ agrees: true, counted: [{ title: '甲1' }], notCounted: [{ title: '甲2' }] });
    expect((await post('commendations', as(office, advanced('甲镇')))).body.code).toBe('commended-already');
    const waiver = advanced('戊局', { article: 'R26', reason: '承担试点' });
    expect((await post('commendations/waivers', as(office, waiver))).status).toBe(201);
    expect((await post('commendations', as(office, advanced('戊局')))).status).toBe(201);
  });

  it('commends a project further on an honour of the city on file, and only then', async () => {
    const further = (name: string) => ({ callId, award: 'further', subject: projectIdOf(name) });
    const file = (name: string, level: string) => {
      const projectId = projectIdOf(name);
      const values = { level, granted: '2012-12-14', evidence };
      const record = { projectId, record: 'higher-honour', recordId: derivedId(name, level), values, on };
      return rig.append(streams.supervision(projectId), RecordFiled(record));
    };
    await file('甲2', 'county');
    expect(articles(await post('commendations', as(office, further('甲2'))))).toEqual(['R28']);
    expect(articles(await post('commendations', as(office, further('T1'))))).toEqual(['R28']);
    await file('甲2', 'city');
    expect((await post('commendations', as(office, further('甲2')))).status).toBe(201);
  });

  it('keeps promotions, with who may file them', async () => {
    const body = { record: 'county-wide', values: { way: 'on-site-meeting', content: '现场观摩会' } };
    const path = `projects/${projectIdOf('甲1')}/records`;
    const own = await post(path, as(officer, body));
    expect({ status: own.status, articles: articles(own) }).toEqual({ status: 403, articles: ['R29'] });
    const filed = await post(path, as(office, body));
    expect(filed.status).toBe(201);
    const correction = { values: { ...body.values, content: '第二次' }, corrects: filed.body.revision, reason: '笔误' };
    expect((await post(`${path}/${filed.body.id}/corrections`, as(office, correction))).status).toBe(201);
    const [line] = (await read(`promotions?callId=${callId}`)).items;
    expect(line).toMatchObject({
      title: '甲1',
      article: 'R29',
      values: { content: '第二次' },
      organisation: { name: '甲镇' },
    });
    const upward = { record: 'upward', values: { way: 'film', content: '专题片' } };
    const wrong = await post(path, as(office, upward));
    expect((await post(`${path}/${wrong.body.id}/withdrawals`, as(office, { reason: '未报' }))).status).toBe(201);
    expect((await read(`promotions?callId=${callId}`)).items).toHaveLength(1);
  });

  it('lists the honours of the call, and marks what no longer rests on what it did', async () => {
    const recordId = derivedId('甲2', 'city');
    const correction = {
      projectId: projectIdOf('甲2'),
      record: 'higher-honour',
      recordId,
      on,
      corrects: 1,
      reason: '级别录错',
    };
    await rig.append(
      streams.supervision(projectIdOf('甲2')),
      RecordCorrected({ ...correction, values: { level: 'county', granted: '2012-12-14', evidence } }),
    );
    const project = await rig.running.core('reward').store.read(streams.acceptance(projectIdOf('甲1')));
    await overturn('甲1', project.at(-1)!.id);
    const { awards, promotions } = await read(`honours?callId=${callId}`);
    const of = (key: string) => awards.find(({ award }: { award: string }) => award === key);
    expect(of('prize').places[0].projects).toEqual([]);
    expect(of('advanced-organisation')).toMatchObject({ article: 'R27' });
    const named = of('advanced-organisation').commendations as { organisation: { name: string }; fallen: unknown[] }[];
    expect(named.map(({ organisation, fallen }) => [organisation.name, fallen.length])).toEqual(
      expect.arrayContaining([
        ['甲镇', 1],
        ['戊局', 0],
      ]),
    );
    expect(of('further').commendations).toMatchObject([{ title: '甲2', fallen: [{ what: 'record', id: recordId }] }]);
    expect(promotions).toHaveLength(1);
    const before = await read(`honours?callId=${callId}&asOf=2012-12-13`);
    expect(before.awards.flatMap(({ commendations }: { commendations: unknown[] }) => commendations)).toEqual([]);
    expect(before.promotions).toEqual([]);
  });

  it('counts again by the facts that the commendation saw', async () => {
    const { items } = await read(`commendations?callId=${callId}&subject=${organisationId('甲镇')}`);
    const why = await read(`commendations/${items[0].commendationId}/figures/completed`);
    expect(why).toMatchObject({ agrees: true, counted: [{ title: '甲1', outcomes: { 'year-end': 'concluded' } }] });
  });

  it('shows a commendation and its figures as of the day asked for, and none before it was given', async () => {
    const asked = `commendations?callId=${callId}&subject=${organisationId('甲镇')}`;
    const { items } = await read(asked);
    const [one] = items;
    const at = `commendations/${one.commendationId}`;
    for (const path of [at, `${at}/figures/completed`]) {
      expect(await read(`${path}?asOf=2012-12-14`)).toEqual(await read(path));
      expect((await read(`${path}?asOf=2012-12-13`)).code).toBe('commendation-unknown');
    }
    expect(await read(`${asked}&asOf=2012-12-14`)).toEqual({ total: 1, items: [one] });
    expect(await read(`${asked}&asOf=2012-12-13`)).toEqual({ total: 0, items: [] });
  });

  it('withdraws a commendation with its reason', async () => {
    const { items } = await read(`commendations?callId=${callId}&subject=${organisationId('甲镇')}`);
    const path = `commendations/${items[0].commendationId}/withdrawals`;
    expect((await post(path, as(officer, { reason: '结论被推翻' }))).status).toBe(403);
    const withdrawal = { ...as(office, { reason: '结论被推翻' }), key: 'withdrawal' };
    const withdrawn = await post(path, withdrawal);
    expect(withdrawn.status).toBe(201);
    expect((await post(path, withdrawal)).body).toEqual(withdrawn.body);
    expect((await post(path, as(office, { reason: '再撤' }))).body.code).toBe('commendation-unknown');
    const { awards } = await read(`honours?callId=${callId}`);
    expect(JSON.stringify(awards)).not.toContain(items[0].commendationId);
  });
});
