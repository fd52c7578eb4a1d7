import type { Figure } from '../document/measures/figure';
import type { Survey } from '../document/measures/sheets';
import { firstPresent, weighted } from './combined';
import type { FigureInputs } from './figure-inputs';
import type { FigureResult } from './figure-result';
import { counted, entered, itemsShare, marksMean, surveyShare, type Measured } from './measured';

/**
 * All figures in document order, each computed from the rounded ones it names, halves up, on integers only. A figure whose
 * inputs are missing is missing, and so is each figure that needs it. `surveys` are those of the same assessment: they say
 * which answers count. Throws on a cycle or a kind without an evaluator, which publishing refuses.
 */
export function computeFigures(
  figures: readonly Figure[],
  inputs: FigureInputs,
  surveys: readonly Survey[] = [],
): FigureResult[] {
  const done = new Map<string, FigureResult>();
  const underway = new Set<string>();
  const resolve = (reference: string): FigureResult | undefined => {
    const figure = figures.find(({ key }) => key === reference);
    return figure ? compute(figure) : inputs.others[reference];
  };
  const compute = (figure: Figure): FigureResult => {
    const known = done.get(figure.key);
    if (known) return known;
    if (underway.has(figure.key)) throw new Error(`figure ${figure.key} is computed from itself`);
    underway.add(figure.key);
    const { key, name, article } = figure;
    const result = { key, name, article, ...measure(figure, inputs, surveys, resolve) };
    done.set(key, result);
    return result;
  };
  return figures.map(compute);
}

function measure(
  { key, source }: Figure,
  inputs: FigureInputs,
  surveys: readonly Survey[],
  resolve: (reference: string) => FigureResult | undefined,
): Measured {
  if ('surveyShare' in source) return surveyShare(source.surveyShare, source.question, inputs, surveys);
  if ('itemsShare' in source) return itemsShare(source.itemsShare, inputs);
  if ('mean' in source) return marksMean(source.mean, inputs);
  if ('entered' in source) return entered(source.entered, inputs);
  if ('share' in source) return counted(key, 'share', inputs);
  if ('count' in source) return counted(key, 'count', inputs);
  if ('firstOf' in source) return firstPresent(source.firstOf, resolve);
  if ('weighted' in source) return weighted(source.weighted, resolve);
  throw new Error(`no evaluator for the figure ${key}`);
}
