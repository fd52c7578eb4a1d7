import type { Amount } from '../document/values';
import { FactMissing } from './facts';

/** The number an amount stands for; a parameter needs its value from the call. */
export function amount(of: Amount, parameters: Readonly<Record<string, number>> = {}): number {
  if (typeof of === 'number') return of;
  const value = parameters[of.parameter];
  if (value === undefined) throw new FactMissing(`parameter ${of.parameter}`);
  return value;
}
