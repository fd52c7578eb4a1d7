import type { Condition, ItemTest, Population, RecordTest } from '../document/condition';
import { dayIn } from '../days/days';
import { partsOf } from '../days/dates';
import { amount } from './amount';
import { compare } from './compare';
import { FactMissing, known, type Facts } from './facts';

/**
 * Whether the condition holds of the subject these facts describe. Throws FactMissing when the act does not supply what the
 * condition looks at; throws on a kind without an evaluator, which publishing refuses (see `unbuilt`).
 */
export function test(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((part) => test(part, facts));
  if ('any' in condition) return condition.any.some((part) => test(part, facts));
  if ('not' in condition) return !test(condition.not, facts);
  if ('never' in condition) return false;
  if ('compare' in condition) return compare(condition.compare, condition.is, condition.to, facts);
  if ('items' in condition) return itemsReach(condition.items, facts);
  if ('recorded' in condition) return onFile(condition.recorded, facts);
  return testOfSubject(condition, facts);
}

function testOfSubject(condition: Condition, facts: Facts): boolean {
  if ('track' in condition) return condition.track.includes(known(facts, 'track'));
  if ('kind' in condition) return condition.kind.includes(known(facts, 'kind'));
  if ('filled' in condition) return condition.filled.every((role) => ask(facts, 'filled', role));
  if ('fixed' in condition) return ask(facts, 'fixed', condition.fixed);
  if ('decided' in condition) return condition.in.includes(ask(facts, 'decided', condition.decided) ?? '');
  if ('outcome' in condition) return condition.in.includes(ask(facts, 'outcome', condition.outcome) ?? '');
  if ('used' in condition) return condition.used.every((method) => known(facts, 'used').includes(method));
  if ('present' in condition) {
    return condition.present.every((reference) => known(facts, 'figures')[reference]?.value !== undefined);
  }
  if ('today' in condition) {
    const today = known(facts, 'today');
    const day = dayIn(condition.day, partsOf(today).year);
    return condition.today === 'from' ? today >= day : today <= day;
  }
  throw new Error(`no evaluator for the condition ${JSON.stringify(condition)}`);
}

type Question = 'filled' | 'fixed' | 'decided' | 'outcome';

/** Puts a question to the facts as a method of theirs; FactMissing when they cannot answer it. */
function ask<Q extends Question>(facts: Facts, question: Q, key: string): ReturnType<NonNullable<Facts[Q]>> {
  const answer = facts[question]?.bind(facts);
  if (!answer) throw new FactMissing(question);
  return answer(key) as ReturnType<NonNullable<Facts[Q]>>;
}

/** "All" of no items is false. */
function itemsReach({ state, least }: ItemTest, facts: Facts): boolean {
  const items = known(facts, 'items');
  const reached = items.filter(({ states }) => states.includes(state)).length;
  return least === 'all' ? items.length > 0 && reached === items.length : reached >= least;
}

function onFile(wanted: RecordTest, facts: Facts): boolean {
  if (!facts.recorded) throw new FactMissing('recorded');
  const { where } = wanted;
  const found = facts.recorded(wanted).filter((record) => !where || test(where, { ...facts, ...record })).length;
  const most = wanted.most === undefined ? Infinity : amount(wanted.most);
  const least = wanted.least === undefined ? (wanted.most === undefined ? 1 : 0) : amount(wanted.least);
  return found >= least && found <= most;
}

/** Whether the subject belongs to the population, as far as tracks, kinds and `where` say; span and tree are the caller's. */
export function belongs(population: Population, facts: Facts): boolean {
  if (population.tracks && !population.tracks.includes(known(facts, 'track'))) return false;
  if (population.kinds && !population.kinds.includes(known(facts, 'kind'))) return false;
  return population.where === undefined || test(population.where, facts);
}
