import { boundaryGuards } from './boundaries.fixtures';
import { judge, type Guard, type Verdict } from './guard';
import { houseGuards } from './house.fixtures';
import { purityGuards } from './purity.fixtures';

const families: Record<string, readonly Guard[]> = {
  'boundaries refuse': boundaryGuards,
  'deciders, states, views and the scheme refuse': purityGuards,
  'every file refuses': houseGuards,
};

let verdicts: Map<Guard, Verdict>;

beforeAll(() => {
  verdicts = judge(Object.values(families).flat());
}, 120_000);

describe.each(Object.entries(families))('%s', (_, guards) => {
  it.each(guards.map((guard) => ({ ...guard, guard })))('$refuses', ({ guard }) => {
    const { bad, good } = verdicts.get(guard) ?? { bad: [], good: [] };
    expect(bad.map(({ ruleId }) => ruleId)).toContain(guard.rule);
    expect(good).toEqual([]);
  });
});
