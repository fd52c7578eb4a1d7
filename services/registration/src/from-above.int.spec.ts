import { slateIdOf } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { castId, presetFile } from '@xmh/testing';
import { OverHttp } from './over-http.suite';
import { draft as paper } from './registration.suite';
import { SLATES, type Slates } from './slates/slate.handler';

jest.setTimeout(60_000);

interface Listed {
  readonly items: readonly Record<string, unknown>[];
  readonly total: number;
}

describe('what comes down from above, and the closing of a call', () => {
  const http = new OverHttp();
  let callId: string;
  let listId: string;
  const targets = { year: 2012, targets: [{ no: 1, name: '专题学习', requirement: '十二次' }] };
  const entries = ['t1', 't2', 't3'].map((key) => ({ key, name: `目标${key}` }));
  const { projectId: _projectId, callId: _callId, ...draft } = paper;
  const planValues = {
    'unit-tasks': '十二次专题学习',
    time: '四月至十一月',
    steps: '每月一次',
    way: '集中学习',
    measures: '支部书记负责',
    'year-end-target': '完成十二次',
  };

  beforeAll(async () => {
    await http.open('2012-04-06');
    const document = presetFile('S01.json') as { id: string };
    await http.done('office', 'schemes', { issuer: castId.org('county'), document });
    callId = await http.done('office', 'calls', {
      scheme: { id: document.id, version: 1 },
      name: '2012年度',
      year: 2012,
    });
  });
  afterAll(() => http.close());

  it('refuses an issue before the list is fixed, and a list of a unit’s own', async () => {
    const drawing = { callId, list: 'targets', values: targets, entries };
    expect(await http.refused('jia-leader', 'lists', drawing)).toEqual({
      status: 403,
      code: 'not-allowed',
      articles: ['R2'],
    });
    const issue = { callId, track: 'routine', start: 'issue' };
    expect(await http.refused('office', 'issues', issue)).toMatchObject({ status: 422, articles: ['R3'] });
    listId = await http.done('office', 'lists', drawing);
    expect(await http.refused('office', 'issues', issue)).toMatchObject({ status: 422, articles: ['R3'] });
    const fixing = { step: 'fix', decision: 'fix' };
    expect(await http.refused('office', `lists/${listId}/decisions`, fixing)).toMatchObject({
      status: 403,
      articles: ['R3'],
    });
    await http.reach('2012-04-09');
    await http.done('chair', `lists/${listId}/decisions`, fixing);
    expect(await http.get('jia-officer', `lists/${listId}`)).toMatchObject({ status: 'fixed' });
    expect(await http.get('office', `lists/${listId}?asOf=2012-04-06`)).toMatchObject({ status: 'drawn-up' });
  });

  it('issues every target to every organisation, established with the issue', async () => {
    await http.reach('2012-04-10');
    const issue = { callId, track: 'routine', start: 'issue' };
    const issueId = await http.done('office', 'issues', issue);
    await http.settled();
    expect(await http.get('office', `issues/${issueId}`)).toMatchObject({
      status: 'expanded',
      reached: 2,
      projects: 6,
    });
    const { items, total } = await http.get<Listed>('office', `projects?callId=${callId}&track=routine`);
    expect(total).toBe(6);
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['established']));
    expect(await http.refused('office', 'issues', issue)).toMatchObject({ status: 409, code: 'issued-already' });
    const [one] = (await http.get<Listed>('jia-officer', `projects?callId=${callId}&track=routine`)).items;
    const decline = { reason: '本单位不适用' };
    expect(
      await http.refused('jia-officer', `projects/${String(one?.['projectId'])}/withdrawals`, decline),
    ).toMatchObject({
      status: 422,
      articles: ['R4'],
    });
  });

  it('takes a complete plan once both persons are named, and registers it', async () => {
    await http.reach('2012-04-20');
    const [one] = (await http.get<Listed>('jia-officer', `projects?callId=${callId}&track=routine`)).items;
    const path = `projects/${String(one?.['projectId'])}`;
    const items = [{ key: 'study', name: '专题学习十二次' }];
    const { 'year-end-target': _missing, ...partial } = planValues;
    const file = (values: object) => http.refused('jia-leader', `${path}/plans`, { values, items });
    expect((await file(planValues)).articles).toEqual(['R15']);
    const naming = (role: string, login: string) => ({ role, holders: [castId.person(login)] });
    await http.done('jia-leader', `${path}/responsibles`, naming('first', 'jia-leader'));
    await http.done('jia-officer', `${path}/responsibles`, naming('direct', 'jia-deputy'));
    expect((await file(partial)).articles).toEqual(['R5']);
    expect(await http.refused('jia-officer', `${path}/plans`, { values: planValues, items })).toMatchObject({
      status: 403,
      articles: ['R5'],
    });
    await http.done('jia-leader', `${path}/plans`, { values: planValues, items });
    await http.done('office', `${path}/plans/decisions`, { decision: 'register' });
    expect(await http.get('jia-officer', path)).toMatchObject({ plan: { status: 'registered' }, items });
    expect(await http.get('jia-officer', `${path}?asOf=2012-04-19`)).toMatchObject({ items: [], flagged: [] });
  });

  it('shows a recorded article that a paper leaves unmet, and corrects what a step says', async () => {
    const { basis: _basis, ...values } = draft.values;
    const project = await http.done('jia-officer', 'projects', { callId, ...draft, values });
    const path = `projects/${project}`;
    expect(await http.refused('jia-officer', `${path}/revisions`, { ...revision, track: 'routine' })).toMatchObject({
      articles: ['R1'],
    });
    expect(await http.refused('jia-officer', 'projects', { callId, ...draft, form: 'letter' })).toMatchObject({
      articles: ['R9'],
    });
    await http.done('jia-leader', `${path}/signatures`, { form: 'declaration', field: 'signature' });
    await http.done('office', `${path}/submissions`, { on: '2012-04-15' });
    expect(await http.get('jia-officer', path)).toMatchObject({ status: 'submitted', flagged: ['R6'] });
    const opinion = { step: 'feasibility', values: { opinion: '可行' } };
    await http.done('office', `${path}/decisions`, { ...opinion, decision: 'feasible' });
    const { decided } = await http.get<{ decided: { feasibility: { revision: number } } }>('office', path);
    const correction = { ...opinion, values: { opinion: '可行，须注明分工' }, reason: '漏记意见' };
    const corrects = decided.feasibility.revision;
    expect(await http.refused('office', `${path}/decisions/corrections`, { ...correction, corrects: 0 })).toMatchObject(
      { status: 409 },
    );
    await http.done('office', `${path}/decisions/corrections`, { ...correction, corrects });
    expect(await http.get('office', path)).toMatchObject({ decided: { feasibility: { values: correction.values } } });
  });
  const { track: _track, start: _start, ...revision } = draft;

  it('closes the call, shows who falls short and since when released, and takes nothing new', async () => {
    const late = await http.done('wu-officer', 'projects', { callId, ...draft });
    const extension = { track: 'innovation', closes: '2012-04-30', reason: '道路中断' };
    expect(await http.refused('office', `calls/${callId}/extensions`, extension)).toMatchObject({ articles: ['R11'] });
    const wuSlate = async () => (await http.get<Listed>('wu-officer', `calls/${callId}/slates`)).items;
    await takeSeats(late, await http.done('wu-officer', 'projects', { callId, ...draft }));
    await http.settled();
    expect(await wuSlate()).toMatchObject([{ seats: [{ confirmed: false }, { confirmed: false }] }]);
    await http.done('office', `calls/${callId}/closures`, {});
    await http.settled();
    expect(await wuSlate()).toMatchObject([{ seats: [] }]);
    const shortfalls = () => http.get<Listed>('office', `calls/${callId}/shortfalls`);
    const [jia, wu] = ['jia', 'wu'].map((code) => castId.org(code));
    expect((await shortfalls()).items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ organisation: jia, article: 'R7.least', taken: 1, least: 2, released: null }),
        expect.objectContaining({ organisation: wu, article: 'R8.least', taken: 0, least: 1, released: null }),
      ]),
    );
    const waiver = { article: 'R8.least', reason: '当年无合适项目' };
    await http.done('office', `calls/${callId}/slates/${wu}/waivers`, waiver);
    await http.settled();
    const released = (await shortfalls()).items.find(({ organisation }) => organisation === wu);
    expect(released).toMatchObject({ released: { ...waiver, by: { person: castId.person('office') } } });
    expect((await http.get<Listed>('wu-officer', `calls/${callId}/shortfalls`)).total).toBe(1);
    expect((await http.get<Listed>('office', `calls/${callId}/shortfalls?asOf=2012-04-19`)).total).toBe(0);

    expect(await http.refused('wu-officer', 'projects', { callId, ...draft })).toMatchObject({ articles: ['R11'] });
    await http.done('wu-leader', `projects/${late}/signatures`, { form: 'declaration', field: 'signature' });
    expect(await http.refused('office', `projects/${late}/submissions`, { on: '2012-04-15' })).toMatchObject({
      articles: ['R11'],
    });
  });

  /** What processes that die after step one leave behind. */
  async function takeSeats(...projects: string[]): Promise<void> {
    const organisation = castId.org('wu');
    const facts = {
      slateId: slateIdOf(organisation, callId),
      callId,
      track: 'innovation',
      start: 'declare',
      organisation,
    };
    const slates = http.running.app.get<Slates>(SLATES, { strict: false });
    for (const projectId of projects) {
      const meta = {
        commandId: derivedId('seat', projectId),
        by: { person: castId.person('wu-leader') },
        correlationId: 'spec',
      };
      const taken = await slates.handle({ type: 'TakeSeat', data: { ...facts, projectId }, meta });
      expect(taken.kind).toBe('accepted');
    }
  }

  it('shows all of it on the board, also as of a day', async () => {
    const rows = async (query = '') => (await http.get<Listed>('office', `calls/${callId}/board${query}`)).items;
    const jia = { organisation: castId.org('jia'), track: 'innovation', quota: { least: 2, most: 3 } };
    expect(await rows()).toContainEqual(
      expect.objectContaining({ organisation: jia.organisation, track: 'routine', projects: { established: 3 } }),
    );
    const now = (await rows()).find(
      ({ organisation, track }) => organisation === jia.organisation && track === jia.track,
    );
    expect(now).toMatchObject({ ...jia, declared: 1, seats: { held: 0, confirmed: 1 } });
    const then = (await rows('?asOf=2012-04-19')).find(
      ({ organisation, track }) => organisation === jia.organisation && track === jia.track,
    );
    expect(then).toMatchObject({ ...jia, declared: 0 });
    expect(
      (await http.get<Listed>('office', `projects?callId=${callId}&status=established&asOf=2012-04-10`)).total,
    ).toBe(6);
    expect((await http.get<Listed>('office', `calls/${callId}/slates?asOf=2012-04-19`)).items).toEqual([]);
  });
});
