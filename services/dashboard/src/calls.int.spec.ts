import { castId } from '@xmh/testing';
import { type Login, servedDashboard } from './dashboard.suite';
import { callId } from './played.project.suite';

jest.setTimeout(60_000);

describe('what a call comes to, over HTTP', () => {
  const { bodyOf, codeOf } = servedDashboard();

  describe('calls', () => {
    const board = `calls/${callId}/board`;

    it('are known to the issuer, everyone above and everyone below, from the day they were opened', async () => {
      for (const login of ['office', 'auditor', 'officer', 'neighbour'] as const) {
        expect(await bodyOf(login, 'calls?year=2012')).toMatchObject({
          total: 1,
          items: [{ callId, name: '2012年度党建项目', status: 'closed', issuer: { name: '泸定县' } }],
        });
      }
      expect(await bodyOf('office', `calls/${callId}?asOf=2012-04-15`)).toMatchObject({
        status: 'open',
        windows: [{ tracks: [{ name: '重点工作创新项目' }], closes: '2012-04-15' }],
        boards: [{ board: 'routine-done', name: '常规项目完成情况' }],
      });
      expect(await codeOf('office', `calls/${callId}?asOf=2012-04-05`)).toEqual([404, 'unknown']);
    });

    it('show on their board who has how many, who has too few, and who was released from that and why', async () => {
      const shown = await bodyOf('office', `${board}?track=innovation`);
      expect(shown).toMatchObject({ status: 'closed', closedOn: '2012-04-16' });
      expect(shown).toMatchObject({
        totals: expect.arrayContaining([
          expect.objectContaining({
            track: 'innovation',
            seats: 1,
            established: 1,
            concluded: 1,
            short: 2,
            released: 1,
          }),
        ]),
        items: [
          {
            organisation: { name: '甲镇' },
            kindName: '乡镇党委',
            seats: 1,
            submitted: 1,
            established: 1,
            concluded: 1,
            quotas: [
              { article: 'R7.least', least: 2 },
              { article: 'R7.most', most: 3 },
            ],
            shortfalls: [{ article: 'R7.least', taken: 1, limit: '至少2个' }],
          },
          {
            organisation: { name: '乙镇' },
            seats: 0,
            shortfalls: [{ released: { by: 'office同志', post: '组织部门', reason: '新设单位' } }],
          },
        ],
      });
    });

    it('show on it what a reader sees, as of a day too', async () => {
      expect(await bodyOf('neighbour', `${board}?short=true`)).toMatchObject({
        total: 1,
        items: [{ organisation: { name: '乙镇' } }],
      });
      const early = await bodyOf(
        'office',
        `${board}?asOf=2012-04-12&track=innovation&organisation=${castId.org('jia')}`,
      );
      expect(early).toMatchObject({ asOf: '2012-04-12', status: 'open', items: [{ seats: 1, established: 0 }] });
    });
  });

  describe('the history of a call', () => {
    it('tells lists, issues, plans of many projects, closing and releases, with who and which articles', async () => {
      const { sentences } = (await bodyOf('office', `histories/calls/${callId}`)) as { sentences: { says: string }[] };
      expect(sentences.map(({ says }) => says)).toEqual([
        '准予甲镇例外：不按 R7.most“原则上每个乡镇党委上报创新项目不超过3个”办理；理由：县委要求试点',
        '将1个项目列入一批，提请“审批年度计划”：审批意见：李四另有安排',
        '“审批年度计划”整批决定同意：审批意见：同意',
        '开启2012年度申报批次“2012年度党建项目”：重点工作创新项目至2012年4月15日止',
        '拟订“县级目标项目”，列1项：专题学习（每月一次）；年度：2012',
        '“县级目标项目”审定：审定，目录就此确定',
        '将“县级目标项目”作为常规工作项目下达给2个单位，每单位1个：专题学习',
        '下达到2个单位，生成项目2个，至此全部下达',
        '申报截止：甲镇申报重点工作创新项目1个，应至少2个（R7.least）；乙镇申报重点工作创新项目0个，应至少2个（R7.least）',
        '准予乙镇例外：不按 R7.least“原则上每个乡镇党委上报创新项目不少于2个”办理；理由：新设单位',
      ]);
      expect(sentences).toContainEqual(
        expect.objectContaining({
          who: 'group同志',
          post: '领导小组',
          articles: [expect.objectContaining({ article: 'R3' })],
        }),
      );
    });

    it('is for the issuer and above, and ends with the day asked for', async () => {
      expect(await codeOf('officer', `histories/calls/${callId}`)).toEqual([404, 'unknown']);
      const { sentences } = await bodyOf('auditor', `histories/calls/${callId}?asOf=2012-04-08`);
      expect(sentences).toHaveLength(2);
    });
  });

  describe('boards of the scheme', () => {
    const board = `calls/${callId}/boards/routine-done`;

    it('count by the document, with numerator, denominator and the query that lists them', async () => {
      const { figures } = (await bodyOf('office', board)) as { figures: { counted: string; among: string }[] };
      expect(figures).toMatchObject([
        {
          figure: 'done',
          shown: '50.00',
          numerator: 1,
          denominator: 2,
          why: '完成率50.00%=1÷2',
          article: { article: 'O5' },
        },
      ]);
      const lists = (query: string) => bodyOf('office', query.replace('/api/dashboard/', ''));
      expect(await lists(figures[0]!.counted)).toMatchObject({
        total: 1,
        items: [{ counted: true, organisation: { name: '甲镇' }, card: { title: '专题学习', outcome: 'done' } }],
      });
      expect(await lists(figures[0]!.among)).toMatchObject({ total: 2 });
      expect(await lists(`${figures[0]!.among}&counted=false`)).toMatchObject({
        items: [{ organisation: { name: '乙镇' } }],
      });
    });

    it('count what the reader sees, and what there was on the day', async () => {
      expect(await bodyOf('neighbour', board)).toMatchObject({ figures: [{ numerator: 0, denominator: 1 }] });
      expect(await bodyOf('office', `${board}?asOf=2012-11-18`)).toMatchObject({
        asOf: '2012-11-18',
        figures: [{ shown: '0.00', numerator: 0, denominator: 2 }],
      });
      expect(await codeOf('office', `calls/${callId}/boards/none`)).toEqual([404, 'board-unknown']);
      expect(await codeOf('office', `${board}/members?figure=none`)).toEqual([404, 'figure-unknown']);
    });
  });

  describe('tasks', () => {
    const tasks = async (login: Login, day: string, query = '') => {
      const { items } = (await bodyOf(login, `tasks?callId=${callId}&asOf=${day}${query}`)) as {
        items: { act: string; organisation?: { name: string }; until?: string }[];
      };
      return items.map(({ act, organisation, until }) => [act, organisation?.name, until].filter(Boolean).join(' '));
    };

    it('say what waits for whom in which post, the soonest due first', async () => {
      expect(await tasks('group', '2012-04-08')).toEqual(['decide-list']);
      expect(await tasks('group', '2012-05-02')).toEqual(['decide-batch']);
      expect(await tasks('office', '2012-04-30', '&act=prepare-batch')).toEqual(['prepare-batch']);
      expect(await tasks('office', '2012-04-18')).toEqual(
        expect.arrayContaining(['register-plan 甲镇', 'prepare-batch', 'name-keeper 甲镇', 'name-keeper 乙镇']),
      );
      expect(await tasks('leader', '2012-04-19')).toEqual(['file-plan 甲镇 2012-04-25', 'file-record 甲镇 2012-12-10']);
      expect(await tasks('office', '2012-11-19', '&act=conclude')).toEqual(['conclude 乙镇']);
      expect(await tasks('office', '2012-12-05', '&act=decide-prizes')).toEqual(['decide-prizes']);
    });

    it('are overdue from the day after their last', async () => {
      expect(await tasks('neighbour', '2012-06-30', '&overdue=true')).toEqual([]);
      expect(await tasks('neighbour', '2012-07-01', '&overdue=true')).toEqual(['file-record 乙镇 2012-06-30']);
    });

    it('name the post, the article and the paper it waits for', async () => {
      const { items } = await bodyOf('leader', `tasks?callId=${callId}&asOf=2012-04-17&act=file-plan`);
      expect(items).toMatchObject([
        {
          says: '报送《项目实施计划书》',
          post: 'leader',
          postName: '主要领导',
          postAt: { name: '甲镇' },
          article: { article: 'R5' },
          since: '2012-04-10',
          title: '专题学习',
          overdue: false,
        },
      ]);
      expect(await bodyOf('leader', 'tasks?post=deputy')).toMatchObject({ total: 0 });
    });
  });

  describe('expectations', () => {
    const expected = `expectations?callId=${callId}`;
    const shown = async (login: Login, query = '') => {
      const { items } = (await bodyOf(login, expected + query)) as { items: { record: string; state: string }[] };
      return items.map(({ record, state }) => `${record} ${state}`);
    };

    it('are owed until their day, overdue from the day after, met by what is on file', async () => {
      expect(await shown('office', '&asOf=2012-06-30')).toEqual(['progress owed', 'agenda met', 'agenda owed']);
      expect(await shown('office', '&asOf=2012-10-18&state=overdue')).toEqual(['progress overdue']);
      expect(await shown('office', '&asOf=2012-10-18&state=owed')).toEqual(['agenda owed']);
      expect(await shown('office', '&asOf=2012-05-31&state=met')).toEqual([]);
      expect(await bodyOf('office', `${expected}&state=overdue&record=progress&asOf=2012-10-18`)).toMatchObject({
        items: [
          {
            title: '专题学习',
            organisation: { name: '乙镇' },
            recordName: '进度与质量',
            by: '本单位经办人',
            article: { article: 'R18', degree: 'recorded' },
            says: '2012年6月30日前应有进度与质量，至2012年10月18日尚无，已逾期',
          },
        ],
      });
    });

    it('are asked about a day of the calendar', async () => {
      expect(await codeOf('office', `${expected}&asOf=0001-01-01&state=overdue`)).toEqual([400, 'malformed']);
    });

    it('are seen in scope', async () => {
      expect(await shown('neighbour', '&asOf=2012-10-18')).toEqual(['progress overdue', 'agenda owed']);
      expect(await shown('officer')).toEqual(['agenda met']);
    });
  });
});
