import { z } from 'zod';
import { Condition, Population } from '../condition';
import { FieldRef, FigureRef, ItemState } from '../references';
import { Key, named, object, some } from '../values';

/** Sheets, and records that carry marks (督查, 调度会). No criterion: the marker's total. */
const marks = object({ from: some(Key), criterion: Key.exactOptional() });
export type Marks = z.infer<typeof marks>;

const source = z.union([
  object({ surveyShare: Key, question: Key }), // answers that count ÷ valid answers
  object({ surveyMean: Key, question: Key }), // answers that are marks
  object({
    itemsShare: ItemState,
    by: z.enum(['items', 'points']),
    scope: z.enum(['project', 'stage', 'due', 'members', 'population']).exactOptional(),
    groups: z.array(Key).exactOptional(),
  }),
  object({ mean: marks }),
  object({ trimmedMean: marks }),
  object({ median: marks }),
  object({ sum: marks }),
  object({ weighted: some(object({ figure: FigureRef, weight: z.int().min(1).max(100) })) }),
  object({ meanOf: some(FigureRef) }),
  object({ sumOf: some(FigureRef) }),
  object({ gap: z.tuple([FigureRef, FigureRef]) }), // absolute difference
  object({ ratio: z.tuple([FigureRef, FigureRef]) }), // first ÷ second in per cent
  object({ share: Population, that: Condition }),
  object({ count: Population }),
  object({
    over: Population,
    take: z.enum(['mean', 'sum', 'highest', 'lowest']),
    value: z.union([object({ figure: FigureRef }), object({ field: FieldRef })]),
  }),
  object({ entered: FieldRef }), // put in by hand, with evidence
  object({ firstOf: some(FigureRef) }), // the first that is present
  object({ bands: FigureRef, steps: some(object({ from: z.int(), value: z.int() })) }), // highest first, from inclusive
]);
export type FigureSource = z.infer<typeof source>;
export const FigureSource: z.ZodType<FigureSource> = source;

/** 指标: a node of the tree. Half up to two decimals; the one above is computed from the rounded ones. */
const figure = object({ ...named, source: FigureSource });
export type Figure = z.infer<typeof figure>;
export const Figure: z.ZodType<Figure> = figure;
