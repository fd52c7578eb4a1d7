import { castId } from '@xmh/testing';
import { type Login, servedDashboard } from './dashboard.suite';
import { callId, projectId, roundId } from './played.project.suite';
import { deputy, keeper, leader } from './played.suite';

jest.setTimeout(60_000);

describe('the dashboard alone, over HTTP', () => {
  const { bodyOf, codeOf } = servedDashboard();
  const card = `cards/${projectId}`;

  describe('cards', () => {
    it.each(['officer', 'office', 'group', 'auditor'] as const)(
      'are shown to %s with names resolved',
      async (login) => {
        expect(await bodyOf(login, card)).toMatchObject({
          projectId,
          callId,
          track: 'innovation',
          title: '支部联建共学',
          stage: 'closed',
          ledger: 'closed',
          organisation: { id: castId.org('jia'), name: '甲镇' },
          roles: {
            first: { name: '第一责任人', holders: [{ id: leader.person, name: 'leader同志' }] },
            direct: { name: '直接责任人', holders: [{ id: deputy.person, name: 'deputy同志' }] },
            keeper: { name: '专人', holders: [{ id: keeper.person, name: 'keeper同志' }] },
          },
          keeper: [{ id: keeper.person, name: 'keeper同志' }],
          dates: { drafted: '2012-04-11', declared: '2012-04-11', established: '2012-05-07', closed: '2012-11-30' },
          assessment: 'year-end',
          outcome: 'concluded',
          figures: { 'awareness-answers': 9600, total: 9607 },
          prizes: [{ award: 'prize', place: 'first', placeName: '一等奖', on: '2012-12-10' }],
          setAside: [{ article: 'R7.most', reason: '县委要求试点' }, { article: 'R22' }],
          names: { track: '重点工作创新项目', stage: '已办结', outcome: '结项' },
        });
      },
    );

    it('are unknown to a neighbour', async () => {
      expect(await codeOf('neighbour', card)).toEqual([404, 'unknown']);
      expect(await bodyOf('neighbour', 'cards?track=innovation')).toMatchObject({ total: 0, items: [] });
    });

    it.each([
      ['2012-04-12', { stage: 'declared', step: 'feasibility', names: { step: '可行性分析' } }],
      ['2012-04-30', { stage: 'declared', step: 'approve-plan' }],
      ['2012-05-04', { stage: 'declared', step: 'letter', keeper: [] }],
      ['2012-05-07', { stage: 'established', ledger: 'prepared', prizes: [], figures: {} }],
      ['2012-12-01', { stage: 'closed', outcome: 'concluded', prizes: [] }],
    ])('stood on %s as the log says', async (day, expected) => {
      expect(await bodyOf('auditor', `${card}?asOf=${day}`)).toMatchObject(expected);
    });

    it('did not exist the day before', async () => {
      expect(await codeOf('officer', `${card}?asOf=2012-04-10`)).toEqual([404, 'unknown']);
    });

    it.each([
      [`callId=${callId}&stage=closed&sort=-establishedOn`, 2],
      [`organisation=${castId.org('jia')}&track=innovation`, 1],
      [`organisation=${castId.org('yi')}`, 1],
      ['stage=established', 1],
      ['page=2&size=1', 3],
      [`callId=${callId}&asOf=2012-05-07&stage=established`, 3],
      [`callId=${callId}&asOf=2012-05-07&stage=closed`, 0],
      [`callId=${callId}&asOf=2012-04-09`, 0],
    ])('are listed by %s', async (query, total) => {
      expect(await bodyOf('office', `cards?${query}`)).toMatchObject({ total });
    });

    it('are refused for an organisation out of sight, for a day without a call, for a query that says nothing', async () => {
      expect(await codeOf('officer', `cards?organisation=${castId.org('yi')}`)).toEqual([404, 'organisation-unknown']);
      expect(await codeOf('office', 'cards?asOf=2012-05-07')).toEqual([422, 'too-wide']);
      expect(await codeOf('office', 'cards?sort=secret')).toEqual([400, 'malformed']);
    });
  });

  describe('ledgers', () => {
    const ledger = `ledgers/${projectId}`;
    const problemOf = (body: Record<string, unknown>) =>
      (body['records'] as { values: { problem: unknown } }[])[0]?.values.problem;

    it('show the running record, corrections included', async () => {
      expect(await bodyOf('office', ledger)).toMatchObject({
        title: '支部联建共学',
        status: 'closed',
        outcomeName: '结项',
        items: [
          { key: 't1', state: 'met', claimed: { by: { name: 'officer同志', organisation: { name: '甲镇' } } } },
          { key: 't2', state: 'unmet' },
        ],
        checks: [
          { kind: 'regular', name: '平时督查', marks: { process: 9400 }, fields: { close: '是否贴近党建工作实际' } },
        ],
        corrections: [
          { of: 'check', was: { marks: { process: 9200 } }, is: { marks: { process: 9400 } }, reason: '分数录错' },
          { of: 'item', was: { met: true }, is: { met: false } },
        ],
      });
    });

    it('give words that name people to the issuer, its bodies and the own organisation; others see that something is there', async () => {
      for (const login of ['office', 'group', 'keeper', 'officer'] as const) {
        expect(problemOf(await bodyOf(login, ledger))).toMatchObject({ text: '张三的家事' });
      }
      expect(problemOf(await bodyOf('auditor', ledger))).toEqual({ withheld: true });
    });

    it('are listed without what was written, also as of a day', async () => {
      const { items } = await bodyOf('auditor', `ledgers?callId=${callId}&status=open&asOf=2012-06-20`);
      expect(items).toEqual([
        expect.objectContaining({
          projectId,
          status: 'open',
          checks: 0,
          records: 1,
          items: { planned: 2, claimed: 0, met: 0, unmet: 0 },
        }),
      ]);
      expect(await bodyOf('auditor', 'ledgers?status=open')).toMatchObject({ total: 0 });
      expect(await codeOf('auditor', `${ledger}?asOf=2012-05-06`)).toEqual([404, 'unknown']);
      expect(await codeOf('neighbour', ledger)).toEqual([404, 'unknown']);
    });
  });

  describe('rankings and honours', () => {
    const ranking = `rankings/${roundId}`;

    it('show the order with titles, and what is proposed until it is decided', async () => {
      expect(await bodyOf('auditor', `${ranking}?asOf=2012-12-06`)).toMatchObject({
        decided: false,
        ranking: [{ rank: 1, projectId, title: '支部联建共学', organisation: { name: '甲镇' }, place: 'first' }],
        proposal: { on: '2012-12-05', places: [{ place: 'first', name: '一等奖', projects: [{ projectId }] }] },
        places: [],
      });
      const { ranking: order, ...decided } = await bodyOf('office', ranking);
      const [first] = order as { figures: object }[];
      expect(Object.keys(first?.figures ?? {})).toEqual(['year-end/total', 'year-end/goals']);
      // The played round keeps a digest of another order: conclusions came or fell since.
      expect(decided).toMatchObject({
        decided: true,
        stale: true,
        places: [{ place: 'first', projects: [{ projectId, title: '支部联建共学' }] }],
      });
    });

    it('are for the issuer and above, and only from the day the round was opened', async () => {
      expect(await codeOf('officer', ranking)).toEqual([404, 'unknown']);
      expect(await codeOf('office', `${ranking}?asOf=2012-12-04`)).toEqual([404, 'unknown']);
    });

    it('list prizes by place, commendations and promotions, as far as the reader sees', async () => {
      const honours = `honours?callId=${callId}`;
      expect(await bodyOf('officer', honours)).toMatchObject({
        awards: [
          {
            award: 'prize',
            name: '创新项目奖',
            object: 'project',
            recipients: [],
            places: [{ place: 'first', name: '一等奖', projects: [{ projectId, organisation: { name: '甲镇' } }] }],
          },
          {
            award: 'advanced-organisation',
            article: { article: 'R26' },
            places: [],
            recipients: [
              { subject: { name: '甲镇' }, on: '2012-12-14', figures: [{ figure: 'completed', shown: '1' }] },
            ],
          },
          {
            award: 'advanced-worker',
            recipients: [{ subject: { name: 'officer同志' }, organisation: { name: '甲镇' } }],
          },
        ],
        promotions: [{ record: 'county-wide', projects: [{ projectId, on: '2012-12-12' }] }],
      });
      expect(await bodyOf('neighbour', honours)).toMatchObject({ awards: [], promotions: [] });
    });

    it('list none before they were granted', async () => {
      const honours = `honours?callId=${callId}`;
      expect(await bodyOf('officer', `${honours}&asOf=2012-12-09`)).toMatchObject({ awards: [], promotions: [] });
      expect(await bodyOf('officer', `${honours}&asOf=2012-12-13`)).toMatchObject({
        awards: [{ award: 'prize' }],
        promotions: [{ record: 'county-wide' }],
      });
      expect(await codeOf('officer', 'honours')).toEqual([400, 'malformed']);
    });
  });

  describe('histories', () => {
    const history = `histories/${projectId}`;
    type Sentences = { readonly type: string; readonly says: string; readonly at: string; readonly who: string }[];
    const told = async (login: Login, path = history) => (await bodyOf(login, path))['sentences'] as Sentences;

    it('tell everything in the order of the log, with names', async () => {
      const sentences = await told('auditor');
      expect(sentences[0]).toMatchObject({ who: 'officer同志', organisation: '甲镇', weight: 'fact' });
      expect(sentences[0]?.says).toContain('起草重点工作创新项目“支部联建”');
      expect(sentences.map(({ says }) => says)).toContain('获“创新项目奖”一等奖');
      expect(sentences.map(({ at }) => at)).toEqual([...sentences.map(({ at }) => at)].sort());
      expect(sentences.filter(({ type }) => type.startsWith('registration.batch-'))).toHaveLength(2);
    });

    it('tell sensitive words to the own organisation, and leave them out for the auditor', async () => {
      const filed = async (login: Login) =>
        (await told(login)).find(({ type }) => type === 'supervision.record-filed')?.says;
      expect(await filed('officer')).toBe('登记问题与解决：问题：张三的家事');
      expect(await filed('auditor')).toBe('登记问题与解决：问题：（略）');
    });

    it('keep the words of a paper about many projects from one of their units', async () => {
      const prepared = async (login: Login) =>
        (await told(login)).find(({ type }) => type === 'registration.batch-prepared')?.says;
      expect(await prepared('office')).toContain('审批意见：李四另有安排');
      expect(await prepared('officer')).toContain('审批意见：（略）');
    });

    it('end with the day asked for', async () => {
      const sentences = await told('officer', `${history}?asOf=2012-04-16`);
      expect(sentences.at(-1)?.says).toBe('“可行性分析”：可行；《可行性意见》意见：可行');
      expect(await codeOf('officer', `${history}?asOf=2012-04-10`)).toEqual([404, 'unknown']);
      expect(await codeOf('neighbour', history)).toEqual([404, 'unknown']);
    });
  });
});
