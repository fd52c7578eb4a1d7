import type { FigurePart, FigureResult } from './figure-result';
import type { Measured } from './measured';
import { halfUp } from './rounding';

type Resolve = (reference: string) => FigureResult | undefined;

/** The first that is present, with its fraction, so that a threshold tests what was measured. */
export function firstPresent(references: readonly string[], resolve: Resolve): Measured {
  const tried: FigurePart[] = [];
  for (const ref of references) {
    const found = resolve(ref);
    if (found?.value === undefined) {
      tried.push({ ref });
      continue;
    }
    const { kind, unit, value, numerator, denominator } = found;
    return {
      kind,
      unit,
      value,
      ...(numerator === undefined ? {} : { numerator }),
      ...(denominator === undefined ? {} : { denominator }),
      parts: [...tried, { ref, value }],
    };
  }
  return { kind: 'composite', unit: 'hundredths', parts: tried };
}

/** The weights add up to 100; missing when one of the figures is. */
export function weighted(
  terms: readonly { readonly figure: string; readonly weight: number }[],
  resolve: Resolve,
): Measured {
  const parts: FigurePart[] = terms.map(({ figure, weight }) => {
    const value = resolve(figure)?.value;
    return { ref: figure, weight, ...(value === undefined ? {} : { value }) };
  });
  if (parts.some(({ value }) => value === undefined)) return { kind: 'composite', unit: 'hundredths', parts };
  const sum = parts.reduce((whole, { value = 0, weight = 0 }) => whole + value * weight, 0);
  return { kind: 'composite', unit: 'hundredths', value: halfUp(sum, 100), parts };
}
