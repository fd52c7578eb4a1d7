import type { Condition } from '../document/condition';
import type { Rule } from '../document/rule';
import type { Scheme } from '../document/scheme';
import type { Verdict } from '../verdicts/verdict';
import type { Facts } from './facts';
import { namesOf, type Names } from './names';
import { test } from './test';
import { demandOf } from './words';

/** One verdict a rule; a rule whose `when` does not hold is not tested and not cited. With the scheme, in its own words. */
export function ruleVerdicts(
  rules: readonly Rule[] | undefined,
  facts: Facts,
  subject: string,
  scheme?: Scheme,
): Verdict[] {
  const names = scheme && namesOf(scheme);
  return (rules ?? []).flatMap(({ article, when, that }) => {
    if (when && !test(when, facts)) return [];
    const holds = test(that, facts);
    if (holds || !names) return [{ article, holds, subject }];
    return [{ article, holds, subject, tried: triedOf(that, facts, names), limit: demandOf(that, names) }];
  });
}

/** What is there instead, for the conditions of which that can be said in a few words. */
function triedOf(condition: Condition, facts: Facts, names: Names): string {
  const lacking = (keys: readonly string[], has: (key: string) => boolean, name: (key: string) => string) =>
    `缺${keys
      .filter((key) => !has(key))
      .map(name)
      .join('、')}`;
  if ('filled' in condition) return lacking(condition.filled, (role) => facts.filled?.(role) ?? false, names.role);
  if ('used' in condition) return lacking(condition.used, (one) => facts.used?.includes(one) ?? false, names.method);
  if ('present' in condition) {
    return lacking(condition.present, (one) => facts.figures?.[one]?.value !== undefined, names.figure);
  }
  if ('track' in condition) return facts.track === undefined ? '' : names.track(facts.track);
  if ('decided' in condition) {
    const decision = facts.decided?.(condition.decided);
    return decision === undefined ? '尚未作出' : names.decision(condition.decided, decision);
  }
  if ('compare' in condition && 'figure' in condition.compare) {
    const value = facts.figures?.[condition.compare.figure]?.value;
    return value === undefined ? '缺数' : names.number(condition.compare.figure, value);
  }
  if ('all' in condition) {
    const failing = condition.all.find((part) => !test(part, facts));
    return failing ? triedOf(failing, facts, names) : '';
  }
  return '未达到';
}
