import type { RecordTest } from '../document/condition';
import type { ItemState } from '../document/references';
import type { FigureResult } from '../figures/figure-result';

/** One item (任务, 目标) of a project, and the states it has reached. */
export interface ItemFacts {
  readonly key: string;
  readonly states: readonly ItemState[];
}

/** The states of an item that was claimed or looked at: verified means found met. */
export const itemFacts = (item: {
  readonly key: string;
  readonly claimed: boolean;
  readonly met: boolean;
}): ItemFacts => ({
  key: item.key,
  states: [...(item.claimed ? (['claimed'] as const) : []), ...(item.met ? (['verified'] as const) : [])],
});

/** Text, a key, a date, an integer; several for a field that holds several. */
export type FieldValue = string | number | readonly string[];

/** Exactly what a condition may look at. A caller supplies what its act knows; a rule that asks for more is a fault. */
export interface Facts {
  /** ISO date, Asia/Shanghai. */
  readonly today?: string;
  readonly track?: string;
  readonly kind?: string;
  readonly items?: readonly ItemFacts[];
  /** By reference: `total`, `year-end/total`. One that is not there is missing. */
  readonly figures?: Readonly<Record<string, FigureResult>>;
  /** Methods of this assessment of which a sheet or survey is complete. */
  readonly used?: readonly string[];
  filled?(role: string): boolean;
  fixed?(list: string): boolean;
  /** The latest decision of a step. */
  decided?(step: string): string | undefined;
  /** The latest outcome of an assessment. */
  outcome?(assessment: string): string | undefined;
  /** By `form.field`; undefined: left empty. */
  field?(reference: string): FieldValue | undefined;
  /** The records on file, each with the facts of its own; `where`, `least` and `most` are tested here, not by the caller. */
  recorded?(test: RecordTest): readonly Facts[];
}

/** A condition asked for a fact its caller does not supply: a bug of the caller, never a refusal. */
export class FactMissing extends Error {
  constructor(readonly fact: string) {
    super(`this act does not supply the fact "${fact}" that a rule of the scheme asks for`);
    this.name = 'FactMissing';
  }
}

/** The fact, or FactMissing. */
export function known<K extends keyof Facts>(facts: Facts, fact: K): NonNullable<Facts[K]> {
  const value = facts[fact];
  if (value === undefined) throw new FactMissing(fact);
  return value;
}
