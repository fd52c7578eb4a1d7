import { CallClosed, CallExtended, CallOpened, ShortfallsReported } from '@xmh/contracts';
import { inOrder, participants } from '@xmh/scheme';
import { given } from '@xmh/testing';
import { bureau, by, call, callId, county, directory, ofCall, office, pinned, town } from '../../registration.suite';
import { callDecider } from '../call.decider';
import { shortfallsAfter, tracksWithLeast } from './shortfalls';

const { status: _open, waivers: _none, ...facts } = call;
const opened = CallOpened(facts);
const issuer = { id: county, path: `/${county}/` };
const short = { organisation: town, track: 'innovation', article: 'R7.least', taken: 1, least: 2 };
const closing = { ...ofCall, shortfalls: { shortfalls: [short] } };
const closed = CallClosed({ callId, issuer, shortfalls: [short], on: '2012-04-16' });

describe('closing a call', () => {
  it('says who falls short', () =>
    given(callDecider, opened).under(closing, by(office, '2012-04-16')).when('CloseCall', { callId }).then(closed));

  it('does not take the last day from anybody', () =>
    given(callDecider, opened)
      .under(closing, by(office, '2012-04-15'))
      .when('CloseCall', { callId })
      .thenRefused('rule-refuses', 'R11'));

  it('happens once', () =>
    given(callDecider, opened, closed)
      .under(closing, by(office, '2012-04-17'))
      .when('CloseCall', { callId })
      .thenRefused('call-closed-already'));

  it('reports the next page behind the last, and each once', () => {
    const more = CallClosed({ callId, issuer, shortfalls: [short], after: town, on: '2012-04-16' });
    const reporting = { callId, after: town };
    const page = ShortfallsReported({ callId, issuer, shortfalls: [short] });
    given(callDecider, opened, more).under(closing).when('ReportShortfalls', reporting).then(page);
    given(callDecider, opened, more, page)
      .under(closing)
      .when('ReportShortfalls', reporting)
      .thenRefused('shortfalls-reported-already');
  });
});

describe('extending a call', () => {
  const extension = { callId, track: 'innovation', closes: '2012-04-20', reason: '道路中断' };

  it('cannot move a day that the paper names', () =>
    given(callDecider, opened)
      .under(ofCall, by(office, '2012-04-12'))
      .when('ExtendCall', extension)
      .thenRefused('rule-refuses', 'R11'));

  it('moves a day that the paper leaves to the call', () => {
    const routine = { ...extension, track: 'routine' };
    const on = '2012-04-12';
    const extended = CallExtended({ ...routine, on });
    given(callDecider, opened).under(ofCall, by(office, on)).when('ExtendCall', routine).then(extended);
    given(callDecider, opened, extended)
      .under(ofCall, by(office, '2012-04-18'))
      .when('CloseCall', { callId })
      .thenRefused('rule-refuses', 'R11');
  });
});

describe('who falls short', () => {
  const { scheme } = pinned;
  const everybody = inOrder(participants(scheme, county, directory));

  it('counts on the tracks that ask for a least', () => expect(tracksWithLeast(scheme)).toEqual(['innovation']));

  it('names everybody who takes part, also without a slate, by the least of his kind', () => {
    const taken = (_track: string, organisation: string) => (organisation === town ? 1 : 0);
    const { shortfalls, after } = shortfallsAfter(scheme, { organisations: everybody, taken });
    expect(shortfalls).toHaveLength(2);
    expect(shortfalls).toEqual(
      expect.arrayContaining([
        short,
        { organisation: bureau, track: 'innovation', article: 'R8.least', taken: 0, least: 1 },
      ]),
    );
    expect(after).toBeUndefined();
    expect(shortfallsAfter(scheme, { organisations: everybody, taken: () => 2 }).shortfalls).toEqual([]);
  });

  it('goes page by page when they are many, and names nobody twice', () => {
    const organisations = Array.from({ length: 700 }, (_, index) => ({
      id: `unit-${String(index).padStart(4, '0')}`,
      parent: county,
      level: 'township',
      type: 'township',
    }));
    const named: string[] = [];
    let pages = 0;
    for (let after: string | undefined = ''; after !== undefined; pages++) {
      const page = shortfallsAfter(scheme, { organisations, taken: () => 0 }, after);
      named.push(...page.shortfalls.map(({ organisation }) => organisation));
      after = page.after;
    }
    expect([pages, new Set(named).size, named.length]).toEqual([3, 700, 700]);
  });
});
