import fc from 'fast-check';
import { halfUp, hundredthsWords, percentHundredths } from './rounding';

const whole = fc.integer({ min: 0, max: 1_000_000_000 });
const divisor = fc.integer({ min: 1, max: 1_000_000 });

describe('rounding', () => {
  it.each([
    [1, 2, 1],
    [1, 3, 0],
    [2, 3, 1],
    [5, 2, 3],
    [0, 7, 0],
  ])('of %d ÷ %d is %d, halves up', (numerator, denominator, expected) =>
    expect(halfUp(numerator, denominator)).toBe(expected),
  );

  it('is never further than half from the fraction, and takes the upper of two equally near', () => {
    fc.assert(
      fc.property(whole, divisor, (numerator, denominator) => {
        const twice = 2n * BigInt(numerator) - 2n * BigInt(halfUp(numerator, denominator)) * BigInt(denominator);
        expect(twice >= -BigInt(denominator) && twice < BigInt(denominator)).toBe(true);
      }),
    );
  });

  it('leaves whole numbers alone, keeps order, and does not depend on how a fraction is written', () => {
    fc.assert(
      fc.property(whole, whole, divisor, fc.integer({ min: 1, max: 1_000 }), (one, other, denominator, factor) => {
        expect(halfUp(one, 1)).toBe(one);
        expect(halfUp(one * factor, denominator * factor)).toBe(halfUp(one, denominator));
        if (one <= other) expect(halfUp(one, denominator) <= halfUp(other, denominator)).toBe(true);
      }),
    );
  });

  it('keeps a share between nothing and the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (part, all) => {
        const share = percentHundredths(Math.min(part, all), all);
        expect(share >= 0 && share <= 10_000).toBe(true);
      }),
    );
  });

  it.each([
    [1.5, 2],
    [1, 0],
    [-1, 2],
    [Number.MAX_SAFE_INTEGER + 1, 2],
  ])('refuses %d ÷ %d', (numerator, denominator) => expect(() => halfUp(numerator, denominator)).toThrow(RangeError));

  it('shows two decimals', () =>
    expect([0, 5, 9607, 10_000].map(hundredthsWords)).toEqual(['0.00', '0.05', '96.07', '100.00']));
});
