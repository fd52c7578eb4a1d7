import type { FormValues } from '@xmh/contracts';
import { fromTo, marksChanges, marksWords, paperChanges, paperWords } from '../../naming/paper.words';
import { type Teller, withParticulars } from '../sentence';

export interface Dated {
  readonly on: string;
}
export interface Filed extends Dated {
  readonly values: FormValues;
  readonly marks?: Readonly<Record<string, number>> | undefined;
}

/** A record of a kind with what it says. */
export const recordWords = (kind: string, { values, marks = {} }: Filed, { terms, voices }: Teller): string =>
  withParticulars(
    terms.recordName(kind),
    paperWords(terms, voices, terms.record(kind)?.form, values),
    marksWords(terms.marksOf(kind), marks),
  );

export function recordChanges(kind: string, before: Filed | undefined, after: Filed, teller: Teller): string[] {
  const { terms, voices } = teller;
  if (!before) return [recordWords(kind, after, teller)];
  return [
    ...paperChanges(terms, voices, terms.record(kind)?.form, before.values, after.values),
    ...marksChanges(terms.marksOf(kind), before.marks ?? {}, after.marks ?? {}),
    ...dayChange(before, after),
  ];
}

export const dayChange = (before: Dated | undefined, after: Dated): string[] =>
  before === undefined || before.on === after.on ? [] : [fromTo('日期', before.on, after.on)];
