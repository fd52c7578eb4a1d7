import fc from 'fast-check';
import { awardOf } from '../document/find';
import { preset } from '../fixtures/preset';
import { figuresOf, inputsOf, projects } from '../fixtures/year-end';
import { eligibleVerdict, orderVerdict, placeVerdicts } from './places';
import { rank, type RankEntry } from './ranking';

const scheme = preset();
const found = awardOf(scheme, 'prize');
if (!found?.ranking) throw new Error('the preset has no ranked prize');
const [prize, ranking] = [found, found.ranking];

const entries: RankEntry[] = Object.entries(projects).map(([id, given], at) => ({
  id,
  figures: figuresOf(inputsOf(given)),
  declared: String(at).padStart(2, '0'),
}));
const eligible = rank(
  ranking,
  entries.filter(({ id }) => id !== '乙2'),
);
const failing = (counts: Record<string, number>) =>
  placeVerdicts(prize, counts)
    .filter(({ holds }) => !holds)
    .map(({ article, tried, limit }) => [article, tried, limit]);

describe('the ranking', () => {
  it('goes by total, and by goals where totals are equal', () => {
    const order = ['甲1', '甲2', '乙1', '己1', '戊1', '丙1', '甲3', '戊2', '丁1', '乙2'];
    expect(rank(ranking, entries).map(({ id }) => id)).toEqual(order);
    expect(rank(ranking, entries).every(({ tied, rank: at }, index) => !tied && at === index + 1)).toBe(true);
  });

  it('marks those equal in all figures as tied and shows the earlier declared first', () => {
    const [first, second] = entries;
    if (!first || !second) throw new Error('no entries');
    const twin = { ...first, id: 'twin', declared: '99' };
    const ranked = rank(ranking, [second, twin, first]).map(({ id, rank: at, tied }) => [id, at, tied]);
    expect(ranked).toEqual([
      ['甲1', 1, true],
      ['twin', 1, true],
      ['甲2', 3, false],
    ]);
  });

  it('puts an entry without figures last', () => {
    const blank = { id: 'blank', figures: {}, declared: '' };
    expect(rank(ranking, [blank, ...entries]).at(-1)?.id).toBe('blank');
  });

  it('shows equals in the order of arrival, whatever the order they are given in, and leaves rank and tie alone', () => {
    const [one] = entries;
    if (!one) throw new Error('no entries');
    const twins = Array.from({ length: 6 }, (_, at) => ({ ...one, id: `twin-${at}` }));
    fc.assert(
      fc.property(fc.shuffledSubarray(twins, { minLength: 6 }), fc.shuffledSubarray(twins), (arrived, given) => {
        const all = given.map((twin) => ({ ...twin, declared: String(arrived.indexOf(twin)).padStart(20, '0') }));
        const shown = rank(ranking, all);
        expect(shown.map(({ id }) => id)).toEqual(
          arrived.map(({ id }) => id).filter((id) => shown.some((s) => s.id === id)),
        );
        expect(shown.every(({ rank: at, tied }) => at === 1 && tied === given.length > 1)).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which entries are given', () => {
    const all = rank(ranking, entries).map(({ id }) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(rank(ranking, shuffled).map(({ id }) => id)).toEqual(all);
      }),
    );
  });
});

describe('prizes', () => {
  it('are refused above the maximum and under the minimum, each under its own article', () => {
    expect(failing({ first: 1, second: 3, third: 5 })).toEqual([]);
    expect(failing({ first: 3, second: 3, third: 5 })).toEqual([['R25.most', '一等奖3名', '一等奖至多2名']]);
    expect(failing({ first: 1, second: 4, third: 4 })).toEqual([['R25.least', '三等奖4名', '三等奖至少5名']]);
  });

  const third = ['丙1', '甲3', '戊2', '丁1'];
  it('are refused when a lower result goes before a higher', () => {
    const proposal = { first: ['甲1'], second: ['甲2', '乙1', '戊1'], third: ['己1', ...third] };
    expect(orderVerdict(prize, eligible, proposal)).toEqual({
      article: 'R25.order',
      holds: false,
      subject: '创新项目奖',
      tried: '戊1二等奖、己1三等奖',
      limit: '己1排第4，应在第5的戊1之前',
    });
  });

  it('are taken by result', () => {
    const proposal = { first: ['甲1'], second: ['甲2', '乙1', '己1'], third: ['戊1', ...third] };
    expect(orderVerdict(prize, eligible, proposal)?.holds).toBe(true);
  });

  it('are refused when a higher result is passed over, and may stop anywhere', () => {
    expect(orderVerdict(prize, eligible, { first: ['甲2'] })).toMatchObject({
      holds: false,
      tried: '甲2一等奖、甲1未列入',
    });
    expect(orderVerdict(prize, eligible, { first: ['甲1'], second: ['甲2'] })?.holds).toBe(true);
  });

  it('may stand either way among those who tie', () => {
    const tied = eligible.map((one) => ({ ...one, rank: 1 }));
    const proposal = { first: ['丁1'], second: ['甲2', '乙1', '戊1'], third: ['己1', '丙1', '甲3', '戊2', '甲1'] };
    expect(orderVerdict(prize, tied, proposal)?.holds).toBe(true);
  });

  it('are for concluded innovation projects', () => {
    const outcome = () => 'concluded';
    expect(eligibleVerdict(scheme, prize, { track: 'innovation', outcome }, '甲1').holds).toBe(true);
    expect(eligibleVerdict(scheme, prize, { track: 'innovation', outcome: () => 'open' }, '乙2').holds).toBe(false);
    expect(eligibleVerdict(scheme, prize, { track: 'routine', outcome }, 'T1')).toEqual({
      article: 'O6',
      holds: false,
      subject: 'T1',
      tried: '常规工作项目“T1”',
      limit: '限重点工作创新项目，年终考核结果须为结项',
    });
  });

  it('have no order where the award ranks nobody', () => {
    const further = awardOf(scheme, 'further');
    expect(further && orderVerdict(further, [], {})).toBeUndefined();
  });
});
