import {
  AssessmentConcluded,
  CallOpened,
  ConclusionOverturned,
  OrganisationRegistered,
  PlanRegistered,
  ProjectEstablished,
  streams,
} from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { givenTheCounty, type HouseRig, houseRig, type Sent } from '@xmh/testing/house';
import { supervision } from './index';
import {
  clerk,
  county,
  established,
  leader,
  office,
  officer,
  pinned,
  projectId,
  stranger,
  town,
} from './project/project.suite';

const people = [office, clerk, leader, officer, stranger];
const at = `/api/supervision/projects/${projectId}`;

describe('supervision over HTTP', () => {
  let rig: HouseRig;
  const post = (path: string, sent: Sent) => rig.send('POST', `${at}/${path}`, sent);
  const read = async (as = office, query = '') => (await rig.send('GET', `${at}${query}`, { as })).body;
  beforeAll(async () => {
    rig = await houseRig(supervision, people, '2012-05-07');
    await givenTheCounty(rig, { pinned, county, town, people });
    const declaredAt = '2012-04-11T01:00:00.000Z';
    await rig.append(
      streams.registration(projectId),
      ProjectEstablished({ ...established, declaredAt, step: 'letter' }),
    );
  });
  afterAll(() => rig.end());

  it('prepares the ledger of an established project', async () => {
    expect(await read()).toMatchObject({ ledger: { status: 'prepared', title: '支部联建' }, items: { t1: {} } });
  });

  it('does not open it without a keeper, and names the article', async () => {
    const { status, body } = await post('openings', { as: office });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'rule-refuses' });
    expect(body.articles).toEqual([expect.objectContaining({ article: 'R16', tried: '缺专人' })]);
  });

  it('takes the keeper from the office only', async () => {
    const body = { role: 'keeper', holders: [clerk.person] };
    const refused = await post('keepers', { as: officer, body });
    expect({ status: refused.status, article: refused.body.articles[0].article }).toEqual({
      status: 403,
      article: 'R16',
    });
    const rehearsed = await post('keepers', { as: office, body, dry: true });
    expect(rehearsed.body.events).toHaveLength(2);
    expect(await post('keepers', { as: office, body, key: 'name-keeper' })).toMatchObject({ status: 201 });
    const again = await post('keepers', { as: office, body, key: 'name-keeper' });
    expect(again).toMatchObject({ status: 201, body: { revision: 3 } });
    expect(await read()).toMatchObject({ ledger: { status: 'open', roles: { keeper: [clerk.person] } } });
  });

  it('keeps sensitive words out of the log and shows them to those who work on the project', async () => {
    const values = { problem: '张某长期缺席', solution: '支部书记约谈' };
    const filed = await post('records', { as: clerk, body: { record: 'problem', values } });
    expect(filed.status).toBe(201);
    const log = await rig.running.core('supervision').store.read(streams.supervision(projectId));
    expect(JSON.stringify(log)).not.toContain('张某');
    const shown = (body: { records: Record<string, { values: Record<string, { text?: string }> }> }) =>
      body.records[filed.body.id]!.values['problem']!.text;
    expect(shown(await read(office))).toBe('张某长期缺席');
    expect(shown(await read(clerk))).toBe('张某长期缺席');
    expect(shown(await read(stranger))).toBeUndefined();
  });

  it('lets nobody point at the words of another fact', async () => {
    const [known] = Object.values<{ values: object }>((await read(stranger)).records);
    const { status } = await post('records', { as: clerk, body: { record: 'problem', values: known!.values } });
    expect(status).toBe(400);
  });

  it('keeps a check with its marks, and corrects it', async () => {
    const values = { close: '贴近', front: '前沿', effect: '有效', inspector: office.person };
    const missing = await post('checks', { as: office, body: { check: 'regular', values, marks: {} } });
    expect({ status: missing.status, article: missing.body.articles[0].article }).toEqual({
      status: 422,
      article: 'R21',
    });
    const marks = { process: 9400 };
    const check = await post('checks', { as: office, body: { check: 'regular', values, marks } });
    const correction = { values, marks: { process: 9300 }, corrects: check.body.revision, reason: '分数录错' };
    const path = `checks/${check.body.id}/corrections`;
    expect(await post(path, { as: office, body: { ...correction, corrects: 0 } })).toMatchObject({
      status: 409,
      body: { code: 'corrects-another' },
    });
    expect((await post(path, { as: office, body: correction })).status).toBe(201);
    expect((await read()).checks[check.body.id].marks).toEqual({ process: 9300 });
  });

  it('takes claims from the unit and verifications from the office', async () => {
    expect((await post('claims', { as: officer, body: { item: 't1' } })).status).toBe(201);
    expect((await post('verifications', { as: officer, body: { item: 't1', met: true } })).status).toBe(403);
    const verified = await post('verifications', { as: office, body: { item: 't1', met: true } });
    const body = { met: false, corrects: verified.body.revision, reason: '少办一次' };
    expect((await post('verifications/t1/corrections', { as: office, body })).status).toBe(201);
    expect((await read()).items.t1).toMatchObject({ claimed: {}, verified: { met: false } });
  });

  it('closes by a conclusion, still takes records, and opens again when the conclusion falls', async () => {
    const { roles: _noRoles, items: _noItems, ...project } = established;
    const round = { assessment: 'year-end', round: 1 };
    const cause = await rig.append(
      streams.acceptance(projectId),
      AssessmentConcluded({
        ...project,
        declaredAt: '2012-04-11T01:00:00.000Z',
        ...round,
        inputs: { surveys: {}, marks: {}, items: [], fields: {} },
        figures: [],
        used: [],
        seen: '0'.repeat(20),
        proposed: 'concluded',
        outcome: 'concluded',
        consequences: ['close', 'admit'],
        on: '2012-05-07',
      }),
    );
    expect(await read()).toMatchObject({ ledger: { status: 'closed', closed: { outcome: 'concluded', cause } } });
    expect((await post('claims', { as: officer, body: { item: 't2' } })).body.code).toBe('ledger-closed');
    const help = { record: 'rolling', values: { help: '回访' } };
    expect((await post('records', { as: office, body: help })).status).toBe(201);
    await rig.append(
      streams.acceptance(projectId),
      ConclusionOverturned({ projectId, ...round, cause, reason: '数字不实', on: '2012-05-07' }),
    );
    expect(await read()).toMatchObject({ ledger: { status: 'open' } });
  });

  it('shows the ledger as it stood on an earlier day, and to nobody outside', async () => {
    expect((await rig.send('GET', `${at}?asOf=2012-05-06`, { as: office })).status).toBe(404);
    expect(await read(office, '?asOf=2012-05-07')).toMatchObject({ ledger: { status: 'open' } });
  });

  describe('what organisations and calls owe', () => {
    const { callId } = established;
    const owed = async (query: string, as = office) => {
      const { body } = await rig.send('GET', `/api/supervision/expectations?callId=${callId}&${query}`, { as });
      return (body.items as { article: string; state: string; subject: string }[]).map(
        ({ article, state }) => `${article} ${state}`,
      );
    };
    const dossier = `/api/supervision/organisations/${town}/records`;
    beforeAll(async () => {
      const issuer = { id: county, path: `/${county}/` };
      const call = { callId, scheme: pinned.ref, issuer, name: '2012年度申报', year: 2012, windows: [] };
      await rig.append(streams.call(callId), CallOpened({ ...call, on: '2012-05-07' }));
    });

    it('is listed with its days when the call opens, and flagged when they are past', async () => {
      expect((await owed('state=owed')).sort()).toEqual(['R24 owed', 'R31 owed', 'R32 owed']);
      expect(await owed('state=met')).toEqual(['R19 met']);
      expect(await owed('state=overdue&asOf=2012-12-11')).toEqual(['R31 overdue']);
      expect(await owed('state=owed', leader)).toEqual(['R31 owed', 'R24 owed']);
      expect(await owed('asOf=2012-05-06')).toEqual([]);
    });

    it('is met by the leader’s record, not by the officer’s', async () => {
      const body = { callId, record: 'agenda', values: { content: '列入党委会议程' } };
      const refused = await rig.send('POST', dossier, { as: officer, body });
      expect([refused.status, refused.body.articles[0].article]).toEqual([403, 'R31']);
      const filed = await rig.send('POST', dossier, { as: leader, body });
      expect(filed.status).toBe(201);
      expect(await owed('state=met&of=organisation')).toEqual(['R31 met']);
      const correction = {
        callId,
        values: { content: '列入常委会议程' },
        corrects: filed.body.revision,
        reason: '笔误',
      };
      const path = `${dossier}/${filed.body.id}/corrections`;
      expect((await rig.send('POST', path, { as: leader, body: correction })).status).toBe(201);
      const { body: read } = await rig.send('GET', `${dossier}?callId=${callId}`, { as: office });
      expect(read.records[filed.body.id]).toMatchObject({ record: 'agenda', values: correction.values });
    });

    it('is met for the call by publicity', async () => {
      const body = { record: 'publicity', values: { content: '见报' } };
      const path = `/api/supervision/calls/${callId}/records`;
      expect((await rig.send('POST', path, { as: stranger, body })).status).toBe(201);
      expect(await owed('state=met&of=call')).toEqual(['R32 met']);
      expect((await rig.send('GET', path, { as: office })).status).toBe(200);
      expect((await rig.send('GET', path, { as: stranger })).status).toBe(404);
    });

    it('is written down for every organisation that takes part, page after page, and for no body', async () => {
      const node = { level: 'township', type: 'township', parent: county };
      for (let at = 0; at < 60; at++) {
        const organisation = derivedId('township', at);
        const body = at === 0 ? { body: 'leading-group' } : {};
        const registered = OrganisationRegistered({ organisation, name: `第${at}乡`, ...node, ...body });
        await rig.append(streams.organisation(organisation), registered);
      }
      const next = derivedId('call', '2013');
      const issuer = { id: county, path: `/${county}/` };
      const call = { callId: next, scheme: pinned.ref, issuer, name: '2013年度申报', year: 2013, windows: [] };
      await rig.append(streams.call(next), CallOpened({ ...call, on: '2012-05-07' }));
      const path = `/api/supervision/expectations?callId=${next}&of=organisation&article=R31`;
      const { body } = await rig.send('GET', `${path}&size=10&page=2`, { as: office });
      expect([body.total, body.items.length, body.items[0].dueOn]).toEqual([60, 10, '2013-12-10']);
    });

    it('is refused for who takes no part and for a call that does not exist', async () => {
      const body = { callId, record: 'agenda', values: { content: '议' } };
      const none = await rig.send('POST', `/api/supervision/organisations/${county}/records`, { as: office, body });
      expect(none.body.code).toBe('organisation-takes-no-part');
      const path = `/api/supervision/calls/${town}/records`;
      expect((await rig.send('POST', path, { as: office, body: { record: 'agenda', values: {} } })).body.code).toBe(
        'call-unknown',
      );
    });
  });

  it('takes the plan that registration registers later', async () => {
    const plan = { form: 'implementation-plan', values: {}, items: [{ key: 't9', name: '年终目标' }], roles: {} };
    await rig.append(streams.registration(projectId), PlanRegistered({ projectId, ...plan, on: '2012-05-07' }));
    expect(Object.keys((await read()).items)).toEqual(['t9']);
  });

  it('has its waivers from whom the article names', async () => {
    const body = { article: 'R21', reason: '道路中断' };
    expect((await post('waivers', { as: officer, body })).status).toBe(403);
    expect((await post('waivers', { as: office, body })).status).toBe(201);
  });

  it('says which project it does not know', async () => {
    const unknown = `/api/supervision/projects/${county}/openings`;
    expect(await rig.send('POST', unknown, { as: office })).toMatchObject({
      status: 404,
      body: { code: 'project-unknown' },
    });
  });
});
