import type { ComputedFigure } from '@xmh/contracts';
import { hundredthsWords } from '@xmh/scheme';

/** 96.00（48/50） for a share; 缺 for a missing figure. */
export function figureWords({ name, value, unit, kind, numerator, denominator }: ComputedFigure): string {
  if (value === undefined) return `${name}缺`;
  const units = { hundredths: hundredthsWords(value), count: String(value), stars: `${value}星` };
  const share = kind === 'share' && numerator !== undefined ? `（${numerator}/${denominator}）` : '';
  return `${name} ${units[unit]}${share}`;
}
