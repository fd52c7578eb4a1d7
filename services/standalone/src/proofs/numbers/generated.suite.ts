import fc from 'fast-check';
import { type Counts, reckon } from './reckoned.suite';

const mark = fc.integer({ min: 0, max: 10_000 });
const goodMark = fc.integer({ min: 6500, max: 10_000 });

/** Counts and marks as they come; mostly good, so that there is something to rank, sometimes anything. */
const counts: fc.Arbitrary<Counts> = fc
  .record({
    valid: fc.integer({ min: 1, max: 90 }),
    ballots: fc.integer({ min: 1, max: 40 }),
    good: fc.integer({ min: 0, max: 5 }),
  })
  .chain(({ valid, ballots, good }) => {
    const yes = (of: number): fc.Arbitrary<number> => fc.integer({ min: good > 0 ? Math.ceil(of * 0.6) : 0, max: of });
    const given = good > 0 ? goodMark : mark;
    return fc.record({
      met: fc.array(good > 0 ? fc.constantFrom(true, true, true, false) : fc.boolean(), { minLength: 1, maxLength: 6 }),
      questionnaire: fc.record({ valid: fc.constant(valid), aware: yes(valid), satisfied: yes(valid) }),
      ballot: fc.record({ valid: fc.constant(ballots), vanguard: yes(ballots) }),
      effects: fc.array(given, { minLength: 1, maxLength: 3 }),
      checks: fc.tuple(given, given),
    });
  });

/**
 * One that stands level with another: in every figure, or in the total and the goals only, with a figure that breaks the tie. What
 * changes places is entered by hand, its method left out.
 */
const levels: readonly ((one: Counts) => Counts)[] = [
  (one) => one,
  (one) => {
    const { awareness = 0, satisfaction = 0, vanguard = 0 } = reckon(one).figures;
    return { ...one, questionnaire: { awareness: vanguard, satisfaction }, ballot: { vanguard: awareness } };
  },
  (one) => {
    const { awareness = 0, satisfaction = 0, effect = 0 } = reckon(one).figures;
    return { ...one, questionnaire: { awareness, satisfaction: effect }, effects: [satisfaction] };
  },
];

/** A year's projects in the order they were declared: six pairs, so that borders of places fall between two that stand level. */
export const years: fc.Arbitrary<readonly Counts[]> = fc
  .array(fc.tuple(counts, fc.constantFrom(...levels)), { minLength: 6, maxLength: 6 })
  .chain((pairs) => {
    const all = pairs.flatMap(([one, level]) => [one, level(one)]);
    return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
  });

/** How many first, second and third; also one too few or too many. */
export const sizes: fc.Arbitrary<readonly number[]> = fc.tuple(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 2, max: 5 }),
  fc.integer({ min: 4, max: 7 }),
);
