import { streams } from '@xmh/contracts';
import { castId, presetFile } from '@xmh/testing';
import { OverHttp } from '../over-http.suite';

jest.setTimeout(120_000);
const more = 1_100;
const startsOn = '2012-04-06';

interface Expanded {
  readonly status: string;
  readonly pages: number;
  readonly projects: number;
}

describe('an issue to more than a page of organisations', () => {
  const http = new OverHttp(more);
  beforeAll(() => http.open(startsOn));
  afterAll(() => http.close());

  it('reaches everyone once, though the process ends on the way', async () => {
    const document = presetFile('S01.json') as { id: string };
    await http.done('office', 'schemes', { issuer: castId.org('county'), document });
    const scheme = { id: document.id, version: 1 };
    const callId = await http.done('office', 'calls', { scheme, name: '2012年度', year: 2012 });
    const values = { year: 2012, targets: [{ no: 1, name: '专题学习', requirement: '十二次' }] };
    const entries = [{ key: 't1', name: '专题学习十二次' }];
    const listId = await http.done('office', 'lists', { callId, list: 'targets', values, entries });
    await http.done('chair', `lists/${listId}/decisions`, { step: 'fix', decision: 'fix' });
    const issueId = await http.done('office', 'issues', { callId, track: 'routine', start: 'issue' });
    await http.begunAgain(startsOn);
    await http.settled();
    const issue = await http.get<Expanded>('office', `issues/${issueId}`);
    expect(issue).toMatchObject({
      status: 'expanded',
      pages: 3,
      organisations: more + 2,
      reached: more + 2,
      projects: more + 2,
    });
    const { total, items } = await http.get<{ total: number; items: { projectId: string }[] }>(
      'office',
      `projects?callId=${callId}&size=500`,
    );
    expect(total).toBe(more + 2);
    const { store } = http.running.core('registration');
    for (const { projectId } of items) {
      const types = (await store.read(streams.registration(projectId))).map(({ type }) => type);
      expect(types).toEqual([
        'registration.project-issued',
        'registration.step-decided',
        'registration.project-established',
      ]);
    }
    expect(await store.read(streams.issue(issueId))).toHaveLength(1 + issue.pages);
  });
});

describe('an issue of a list that stands in the document', () => {
  const http = new OverHttp();
  beforeAll(() => http.open(startsOn));
  afterAll(() => http.close());

  it('reaches each organisation with the entries for its kind, and nobody fixes it', async () => {
    const entries = [
      { key: 't1', name: '专题学习十二次', group: 'routine' },
      { key: 't2', name: '村级阵地建设', group: 'routine', kinds: ['township'] },
    ];
    const { lists, routes, ...rest } = presetFile('S01.json') as {
      id: string;
      lists: { drawnUp?: unknown }[];
      routes: { key: string }[];
    };
    const [{ drawnUp: _later, ...list } = {}] = lists;
    const document = {
      ...rest,
      lists: [{ ...list, entries }],
      routes: routes.filter(({ key }) => key !== 'fix-targets'),
    };
    await http.done('office', 'schemes', { issuer: castId.org('county'), document });
    const scheme = { id: rest.id, version: 1 };
    const callId = await http.done('office', 'calls', { scheme, name: '2012年度', year: 2012 });
    await http.done('office', 'issues', { callId, track: 'routine', start: 'issue', list: 'targets' });
    await http.settled();
    const { items } = await http.get<{ items: { title: string }[] }>('office', `projects?callId=${callId}`);
    const titles = items.map(({ title }) => title);
    expect(titles.filter((title) => title === '专题学习十二次')).toHaveLength(2);
    expect(titles.filter((title) => title === '村级阵地建设')).toHaveLength(1);
    expect(titles).toHaveLength(3);
  });
});
