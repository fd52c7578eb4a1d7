/** A computed figure with what it was computed from, so that anyone can recompute it. */
export interface FigureResult {
  readonly key: string;
  readonly name: string;
  readonly article: string;
  /** share: measured, compared as a fraction; composite: computed from others, compared rounded. */
  readonly kind: 'share' | 'composite' | 'entered' | 'count';
  /** Hundredths or a count; absent: missing, never 0. */
  readonly value?: number;
  readonly unit: 'hundredths' | 'count' | 'stars';
  /** Of a share: what counts and what there is. Of a mean: the sum (hundredths) and the number of marks. */
  readonly numerator?: number;
  readonly denominator?: number;
  readonly parts: readonly FigurePart[];
}

/** A figure, sheet, survey, field or "items" that went in; `weight` in per cent. */
export interface FigurePart {
  readonly ref: string;
  readonly value?: number;
  readonly weight?: number;
}
