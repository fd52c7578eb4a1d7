import { preset } from '../fixtures/preset';
import type { Verdict } from './verdict';
import { weigh, type Ground } from './weigh';

const scheme = preset();
const nobody: Ground = { override: [], waivers: [], may: () => false };
const office: Ground = { ...nobody, may: (who) => 'post' in who && who.post === 'organisation-office' };
const failing = (article: string, more: Partial<Verdict> = {}): Verdict => ({
  article,
  holds: false,
  subject: '甲镇',
  ...more,
});

describe('weighing verdicts by degree', () => {
  it('refuses under an invariant article whatever the override', () => {
    const { failed, setAside } = weigh(scheme, [failing('R11')], {
      ...office,
      override: [{ article: 'R11', reason: '路远' }],
    });
    expect(failed.map(({ article, degree, mayYou }) => [article, degree, mayYou])).toEqual([
      ['R11', 'invariant', false],
    ]);
    expect(setAside).toEqual([]);
  });

  it('refuses under a default article and says who may set it aside, and whether you may', () => {
    const verdict = failing('R7.most', { tried: '第4个', limit: '至多3个' });
    const overrideBy = { post: 'organisation-office', of: 'issuer' };
    expect(weigh(scheme, [verdict], nobody).failed).toEqual([
      {
        article: 'R7.most',
        text: '原则上每个乡镇党委上报创新项目不超过3个',
        source: '四(一)1',
        degree: 'default',
        subject: '甲镇',
        tried: '第4个',
        limit: '至多3个',
        overrideBy,
        mayYou: false,
      },
    ]);
    expect(weigh(scheme, [verdict], office).failed[0]?.mayYou).toBe(true);
  });

  it.each(['R7.most', 'R7'])('sets a default aside when who may overrides %s with a reason', (article) => {
    const weighed = weigh(scheme, [failing('R7.most')], { ...office, override: [{ article, reason: '县委点名试点' }] });
    expect(weighed.failed).toEqual([]);
    expect(weighed.setAside).toEqual([{ article: 'R7.most', reason: '县委点名试点' }]);
  });

  it('refuses an override without a reason, and one by somebody who may not', () => {
    const blank = weigh(scheme, [failing('R7.most')], { ...office, override: [{ article: 'R7.most', reason: ' ' }] });
    expect(blank.failed[0]).toMatchObject({ article: 'R7.most', mayYou: true });
    const other = weigh(scheme, [failing('R7.most')], { ...nobody, override: [{ article: 'R7.most', reason: '急' }] });
    expect(other.failed[0]).toMatchObject({ article: 'R7.most', mayYou: false });
  });

  it('does not take an override of one article for another of a similar number', () => {
    const { failed } = weigh(scheme, [failing('R22')], { ...office, override: [{ article: 'R2', reason: '急' }] });
    expect(failed.map(({ article }) => article)).toEqual(['R22']);
  });

  it('points to the waiver on file, whoever acts', () => {
    const waivers = [{ article: 'R8.most', reason: '县委要求试点', waiver: 'e1' }];
    const { failed, setAside } = weigh(scheme, [failing('R8.most')], { ...nobody, waivers });
    expect([failed, setAside]).toEqual([[], [{ article: 'R8.most', reason: '县委要求试点', waiver: 'e1' }]]);
  });

  it('does not record an override that was not needed', () => {
    const held = { ...failing('R7.most'), holds: true };
    const weighed = weigh(scheme, [held], { ...office, override: [{ article: 'R7.most', reason: '备用' }] });
    expect(weighed).toEqual({ failed: [], cited: ['R7.most'], setAside: [], flagged: [] });
  });

  it('flags a recorded article and never refuses, unless the verdict is strict', () => {
    expect(weigh(scheme, [failing('R6')], nobody)).toEqual({
      failed: [],
      cited: ['R6'],
      setAside: [],
      flagged: ['R6'],
    });
    const { failed } = weigh(scheme, [failing('R6', { strict: true })], nobody);
    expect(failed.map(({ article, degree }) => [article, degree])).toEqual([['R6', 'recorded']]);
  });

  it('never sets a strict verdict aside', () => {
    const ground = { ...office, override: [{ article: 'R22', reason: '急' }] };
    expect(weigh(scheme, [failing('R22', { strict: true })], ground).failed).toHaveLength(1);
  });

  it('names all failing articles in document order and cites each tested one once', () => {
    const verdicts = ['R25.order', 'R11', 'R7.most', 'R10'].map((article) => failing(article));
    const { failed, cited } = weigh(scheme, [...verdicts, { ...failing('R9'), holds: true }, failing('R11')], nobody);
    expect(failed.map(({ article }) => article)).toEqual(['R7.most', 'R10', 'R11', 'R11', 'R25.order']);
    expect(cited).toEqual(['R7.most', 'R9', 'R10', 'R11', 'R25.order']);
  });

  it('takes a verdict under an article the document does not have for a fault', () => {
    expect(() => weigh(scheme, [failing('R99')], nobody)).toThrow('R99');
  });
});
