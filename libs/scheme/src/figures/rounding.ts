/**
 * numerator ÷ denominator as an integer, halves up. Integers only, non-negative, denominator above zero; exact up to any size
 * because the division is done on big integers.
 */
export function halfUp(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || numerator < 0 || denominator <= 0) {
    throw new RangeError(`not a fraction of whole numbers: ${numerator} / ${denominator}`);
  }
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  return Number((2n * n + d) / (2n * d));
}

/** A share in hundredths of a per cent: 48 of 50 is 9600. */
export function percentHundredths(numerator: number, denominator: number): number {
  return halfUp(numerator * 10_000, denominator);
}

/** 9600 → "96.00" */
export function hundredthsWords(value: number): string {
  return `${Math.trunc(value / 100)}.${String(Math.abs(value % 100)).padStart(2, '0')}`;
}
