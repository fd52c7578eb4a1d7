import { sameJson } from './digest';

describe('two JSON values', () => {
  it('say the same in whatever order their members come, as what was kept has them sorted', () => {
    expect(sameJson({ name: '甲', on: { day: 1, month: 2 } }, { on: { month: 2, day: 1 }, name: '甲' })).toBe(true);
    expect(sameJson([1, 2], [1, 2])).toBe(true);
    expect(sameJson(undefined, undefined)).toBe(true);
  });

  it('differ by a member, by the order of a list and by being there', () => {
    expect(sameJson({ name: '甲' }, { name: '乙' })).toBe(false);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
    expect(sameJson(undefined, null)).toBe(false);
    expect(sameJson({ name: '甲' }, undefined)).toBe(false);
  });
});
