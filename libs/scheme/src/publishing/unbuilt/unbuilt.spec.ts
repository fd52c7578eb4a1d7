import { presetJson } from '../../fixtures/preset';
import { unbuilt } from './unbuilt';

const paths = (document: unknown) => unbuilt(document).map(({ path }) => path);

describe('what is not built yet', () => {
  it('is nothing the preset uses', () => expect(unbuilt(presetJson())).toEqual([]));

  it.each([
    ['a stage', { adjustment: {} }, '/adjustment'],
    ['a start', { tracks: [{ starts: [{ mode: 'select' }] }] }, '/tracks/0/starts/0/mode'],
    ['an opening', { acceptance: [{ opens: [{ on: 'draw' }] }] }, '/acceptance/0/opens/0/on'],
    ['a mode of a step', { routes: [{ steps: [{ mode: 'comparative' }] }] }, '/routes/0/steps/0/mode'],
    [
      'a consequence',
      { acceptance: [{ outcomes: [{ then: [{ do: 'assist' }] }] }] },
      '/acceptance/0/outcomes/0/then/0/do',
    ],
    ['a condition', { ledger: { require: [{ that: { marked: 'sheet' } }] } }, '/ledger/require/0/that'],
    [
      'a condition within another',
      { ledger: { require: [{ that: { not: { any: [{ stage: 'last' }] } } }] } },
      '/ledger/require/0/that/not/any/0',
    ],
    ['a figure', { boards: [{ figures: [{ source: { median: { from: ['x'] } } }] }] }, '/boards/0/figures/0/source'],
    [
      'a way to count',
      { boards: [{ figures: [{ source: { itemsShare: 'verified', by: 'points' } }] }] },
      '/boards/0/figures/0/source/by',
    ],
    [
      'a state of items',
      { acceptance: [{ require: [{ that: { items: { state: 'met' } } }] }] },
      '/acceptance/0/require/0/that/items/state',
    ],
    ['an amount', { tracks: [{ quotas: [{ most: { parameter: 'seats' } }] }] }, '/tracks/0/quotas/0/most/parameter'],
    ['a day', { calls: { windows: [{ closes: { anchor: 'congress' } }] } }, '/calls/windows/0/closes/anchor'],
    ['a span', { calls: { frequency: [{ in: 'school-year' }] } }, '/calls/frequency/0/in'],
    ['a population of a board', { boards: [{ of: { of: 'project', under: 'own' } }] }, '/boards/0/of/under'],
    ['a quota', { tracks: [{ quotas: [{ per: 'person' }] }] }, '/tracks/0/quotas/0/per'],
    ['an expectation', { records: [{ expect: [{ due: { after: 'visit' } }] }] }, '/records/0/expect/0/due/after'],
  ])('is listed with its place: %s', (_what, document, path) => expect(paths(document)).toEqual([path]));

  it('is called by its name', () =>
    expect(unbuilt({ notices: {} })[0]?.message).toBe('本版本还不能办理“整改通知”，请删去或改用别的写法'));
});
