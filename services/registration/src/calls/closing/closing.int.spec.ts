import { CallClosed, type Shortfall, streams } from '@xmh/contracts';
import { castId, presetFile } from '@xmh/testing';
import { OverHttp } from '../../over-http.suite';

jest.setTimeout(120_000);
const more = 700;
const [startsOn, closesOn] = ['2012-04-06', '2012-04-16'];

describe('a call in which more than a page of organisations fall short', () => {
  const http = new OverHttp(more);
  beforeAll(() => http.open(startsOn));
  afterAll(() => http.close());

  it('names each of them once, though the process ends on the way', async () => {
    const document = presetFile('S01.json') as { id: string };
    await http.done('office', 'schemes', { issuer: castId.org('county'), document });
    const scheme = { id: document.id, version: 1 };
    const callId = await http.done('office', 'calls', { scheme, name: '2012年度', year: 2012 });
    await http.reach(closesOn);
    await http.done('office', `calls/${callId}/closures`, {});
    await http.begunAgain(startsOn);
    await http.settled();
    const told = (await http.running.core('registration').store.read(streams.call(callId))).slice(1);
    const named = told.flatMap(({ data }) => data['shortfalls'] as unknown as Shortfall[]);
    expect(told.map(({ type }) => type)).toEqual([
      CallClosed.type,
      ...Array(2).fill('registration.shortfalls-reported'),
    ]);
    expect(new Set(named.map(({ organisation }) => organisation)).size).toBe(more + 2);
    expect(named).toHaveLength(more + 2);
    const { total } = await http.get<{ total: number }>('office', `calls/${callId}/shortfalls`);
    expect(total).toBe(more + 2);
  });
});
