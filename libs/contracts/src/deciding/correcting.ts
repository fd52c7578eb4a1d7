import { type Moment, refuse, type Refusal } from '@xmh/eventing';
import { datedOn } from './dating';
import type { SchemeContext } from './scheme-context';

/** A fact that may be corrected: the revision that said so last, and its day. */
export interface Correctable {
  readonly revision: number;
  readonly on: string;
}

/**
 * The day of a corrected fact: the one given, else the one it had. A correction names the fact as it stands, so that nobody
 * corrects what he has not seen.
 */
export function correcting(
  fact: Correctable,
  given: { readonly corrects: number; readonly on?: string },
  moment: Moment,
  context: SchemeContext,
): { readonly on: string } | { readonly refused: Refusal } {
  if (given.corrects !== fact.revision) {
    return refuse('corrects-another', `所更正的不是现行记录(现行为第 ${fact.revision} 号),请重新查看后更正`);
  }
  return given.on === undefined || given.on === fact.on ? { on: fact.on } : datedOn(given.on, moment, context);
}
