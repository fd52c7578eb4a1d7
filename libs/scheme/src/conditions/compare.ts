import type { Is, Operand } from '../document/condition';
import { FactMissing, known, type Facts, type FieldValue } from './facts';

/** A value as a fraction of integers, so that a measured share is compared before it is rounded. */
interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}
type Value = string | Fraction | readonly string[];

/** Compares two operands; a missing figure or an empty field satisfies nothing. */
export function compare(left: Operand, is: Is, right: Operand, facts: Facts): boolean {
  const [one, other] = [valueOf(left, facts), valueOf(right, facts)];
  if (one === undefined || other === undefined) return false;
  if (is === 'one-of') return isList(other) && typeof one === 'string' && other.includes(one);
  if (is === 'includes') return isList(one) && typeof other === 'string' && one.includes(other);
  const sign = order(one, other);
  return sign !== undefined && holds(is, sign);
}

function holds(is: Exclude<Is, 'one-of' | 'includes'>, sign: number): boolean {
  switch (is) {
    case 'at-least':
      return sign >= 0;
    case 'above':
      return sign > 0;
    case 'at-most':
      return sign <= 0;
    case 'below':
      return sign < 0;
    case 'equal':
      return sign === 0;
    case 'not-equal':
      return sign !== 0;
  }
}

/** Negative, zero or positive; undefined for values of different sorts. Dates and keys compare as text. */
function order(one: Value, other: Value): number | undefined {
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : one > other ? 1 : 0;
  if (!isFraction(one) || !isFraction(other)) return undefined;
  const difference =
    BigInt(one.numerator) * BigInt(other.denominator) - BigInt(other.numerator) * BigInt(one.denominator);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function valueOf(operand: Operand, facts: Facts): Value | undefined {
  if ('value' in operand) return plain(operand.value);
  if ('values' in operand) return operand.values;
  if ('figure' in operand) return figure(operand.figure, facts);
  if ('today' in operand) return known(facts, 'today');
  if ('field' in operand) {
    if (!facts.field) throw new FactMissing('field');
    const value = facts.field(operand.field);
    return value === undefined ? undefined : plain(value);
  }
  throw new FactMissing(`parameter ${operand.parameter}`);
}

function plain(value: FieldValue): Value {
  return typeof value === 'number' ? { numerator: value, denominator: 1 } : value;
}

/** A share in hundredths of a per cent, as the exact fraction; everything else as shown. */
function figure(reference: string, facts: Facts): Fraction | undefined {
  const result = known(facts, 'figures')[reference];
  if (result?.value === undefined) return undefined;
  const { kind, numerator, denominator } = result;
  if (kind !== 'share' || numerator === undefined || denominator === undefined) {
    return { numerator: result.value, denominator: 1 };
  }
  return { numerator: numerator * 10_000, denominator };
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);
const isFraction = (value: Value): value is Fraction => typeof value === 'object' && 'denominator' in value;
