import type { ItemFacts } from '../conditions/facts';
import type { FigureResult } from './figure-result';

export interface SurveyCounts {
  readonly valid: number;
  /** Question → answer → how many. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface MarksGiven {
  readonly by: string;
  /** Criterion → hundredths. */
  readonly marks: Readonly<Record<string, number>>;
}

/** What figures are computed from. A survey, sheet or field that is not there makes its figures missing. */
export interface FigureInputs {
  readonly surveys: Readonly<Record<string, SurveyCounts>>;
  /** By sheet or record key. */
  readonly marks: Readonly<Record<string, readonly MarksGiven[]>>;
  readonly items: readonly ItemFacts[];
  /** By `form.field`, hundredths. */
  readonly fields: Readonly<Record<string, number>>;
  /** By `assessment/figure`. */
  readonly others: Readonly<Record<string, FigureResult>>;
  /** By figure key: populations the caller counted; `of` for a share. */
  readonly counts?: Readonly<Record<string, { readonly number: number; readonly of?: number }>>;
}
