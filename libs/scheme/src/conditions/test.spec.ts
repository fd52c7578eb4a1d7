import type { Condition, Is, Operand } from '../document/condition';
import type { FigureResult } from '../figures/figure-result';
import { itemsOf } from '../fixtures/year-end';
import { FactMissing, type Facts } from './facts';
import { belongs, test as holds } from './test';

const share = (numerator: number, denominator: number, value: number): FigureResult => ({
  key: 'goals',
  name: '目标',
  article: 'R23',
  kind: 'share',
  unit: 'hundredths',
  value,
  numerator,
  denominator,
  parts: [],
});
const composite: FigureResult = {
  key: 'total',
  name: '总分',
  article: 'O1',
  kind: 'composite',
  unit: 'hundredths',
  value: 6000,
  parts: [],
};
const facts: Facts = {
  today: '2012-04-15',
  track: 'innovation',
  kind: 'township',
  items: itemsOf(2, 3),
  figures: { goals: share(17_999, 20_000, 9000), total: composite },
  used: ['ballot'],
  filled: (role) => role === 'first',
  fixed: (list) => list === 'targets',
  decided: (step) => (step === 'feasibility' ? 'feasible' : undefined),
  outcome: (assessment) => (assessment === 'year-end' ? 'concluded' : undefined),
  field: (reference) => ({ 'form.level': 'city', 'form.count': 3, 'form.several': ['a', 'b'] })[reference],
  recorded: ({ record }) => (record === 'honour' ? ['county', 'city'].map((level) => ({ field: () => level })) : []),
};
const never: Condition = { never: true };
const always: Condition = { not: never };
const compare = (left: Operand, is: Is, to: Operand): boolean => holds({ compare: left, is, to }, facts);

describe('conditions', () => {
  it.each<[Condition, boolean]>([
    [never, false],
    [{ all: [always, always] }, true],
    [{ all: [always, never] }, false],
    [{ any: [never, always] }, true],
    [{ any: [never] }, false],
    [{ track: ['innovation'] }, true],
    [{ track: ['routine'] }, false],
    [{ kind: ['township', 'department'] }, true],
    [{ kind: ['department'] }, false],
    [{ filled: ['first'] }, true],
    [{ filled: ['first', 'direct'] }, false],
    [{ fixed: 'targets' }, true],
    [{ fixed: 'other' }, false],
    [{ decided: 'feasibility', in: ['feasible'] }, true],
    [{ decided: 'approve-plan', in: ['approve'] }, false],
    [{ outcome: 'year-end', in: ['concluded'] }, true],
    [{ outcome: 'other', in: ['concluded'] }, false],
    [{ used: ['ballot'] }, true],
    [{ used: ['ballot', 'on-site'] }, false],
    [{ present: ['goals', 'total'] }, true],
    [{ present: ['goals', 'awareness'] }, false],
    [{ today: 'until', day: { monthDay: '04-15' } }, true],
    [{ today: 'until', day: { monthDay: '04-14' } }, false],
    [{ today: 'from', day: { monthDay: '04-15' } }, true],
    [{ today: 'from', day: { monthDay: '04-16' } }, false],
  ])('%j is %s', (condition, expected) => expect(holds(condition, facts)).toBe(expected));

  it('ask a fact the act does not supply: a fault, not a refusal', () => {
    const asked: Condition[] = [
      { track: ['innovation'] },
      { filled: ['first'] },
      { items: { state: 'verified', least: 1 } },
      { recorded: { record: 'honour' } },
      { present: ['total'] },
      { compare: { field: 'form.level' }, is: 'equal', to: { value: 'city' } },
    ];
    for (const condition of asked) expect(() => holds(condition, {})).toThrow(FactMissing);
  });

  it('have an evaluator or throw', () => expect(() => holds({ marked: 'sheet' }, facts)).toThrow('no evaluator'));
});

describe('items', () => {
  it('reach a state all or so many of them', () => {
    expect(holds({ items: { state: 'verified', least: 2 } }, facts)).toBe(true);
    expect(holds({ items: { state: 'verified', least: 3 } }, facts)).toBe(false);
    expect(holds({ items: { state: 'claimed', least: 'all' } }, facts)).toBe(true);
    expect(holds({ items: { state: 'verified', least: 'all' } }, facts)).toBe(false);
  });

  it('are not "all" reached where there are none', () =>
    expect(holds({ items: { state: 'claimed', least: 'all' } }, { items: [] })).toBe(false));
});

describe('thresholds', () => {
  it('test a measured share on the exact fraction: 17,999 of 20,000 shows 90.00 and misses 90', () => {
    expect(compare({ figure: 'goals' }, 'at-least', { value: 9000 })).toBe(false);
    expect(compare({ figure: 'goals' }, 'below', { value: 9000 })).toBe(true);
  });

  it('test a composite on its rounded value', () =>
    expect(compare({ figure: 'total' }, 'at-least', { value: 6000 })).toBe(true));

  it('are missed by a figure that is missing', () => {
    expect(compare({ figure: 'awareness' }, 'at-most', { value: 6000 })).toBe(false);
    expect(compare({ figure: 'awareness' }, 'not-equal', { value: 0 })).toBe(false);
  });

  it.each<[Is, boolean[]]>([
    ['at-least', [false, true, true]],
    ['above', [false, false, true]],
    ['at-most', [true, true, false]],
    ['below', [true, false, false]],
    ['equal', [false, true, false]],
    ['not-equal', [true, false, true]],
  ])('%s compares less, equal, more as %j', (is, expected) =>
    expect([4, 3, 2].map((value) => compare({ field: 'form.count' }, is, { value }))).toEqual(expected),
  );

  it('compare keys and days as text, and different sorts never', () => {
    expect(compare({ field: 'form.level' }, 'one-of', { values: ['city', 'province'] })).toBe(true);
    expect(compare({ field: 'form.level' }, 'one-of', { values: ['province'] })).toBe(false);
    expect(compare({ field: 'form.several' }, 'includes', { value: 'b' })).toBe(true);
    expect(compare({ today: true }, 'at-most', { value: '2012-04-15' })).toBe(true);
    expect(compare({ field: 'form.level' }, 'not-equal', { value: 3 })).toBe(false);
    expect(compare({ field: 'form.none' }, 'equal', { value: 3 })).toBe(false);
  });
});

describe('records on file', () => {
  const level = (...values: string[]): Condition => ({
    compare: { field: 'honour.level' },
    is: 'one-of',
    to: { values },
  });

  it('are asked for once unless a number is named', () => {
    expect(holds({ recorded: { record: 'honour' } }, facts)).toBe(true);
    expect(holds({ recorded: { record: 'honour', least: 3 } }, facts)).toBe(false);
    expect(holds({ recorded: { record: 'honour', most: 1 } }, facts)).toBe(false);
    expect(holds({ recorded: { record: 'study' } }, facts)).toBe(false);
    expect(holds({ recorded: { record: 'study', most: 1 } }, facts)).toBe(true);
  });

  it('count only where their own fields say so', () => {
    expect(holds({ recorded: { record: 'honour', where: level('city', 'province') } }, facts)).toBe(true);
    expect(holds({ recorded: { record: 'honour', where: level('province') } }, facts)).toBe(false);
  });
});

describe('populations', () => {
  it('hold whom their tracks, kinds and condition say', () => {
    expect(belongs({ of: 'project', tracks: ['innovation'], kinds: ['township'], where: always }, facts)).toBe(true);
    expect(belongs({ of: 'project', tracks: ['routine'] }, facts)).toBe(false);
    expect(belongs({ of: 'project', kinds: ['department'] }, facts)).toBe(false);
    expect(belongs({ of: 'project', where: never }, facts)).toBe(false);
    expect(belongs({ of: 'person' }, {})).toBe(true);
  });
});
