import type { FigureResult } from './figure-result';
import { hundredthsWords } from './rounding';

/** 为什么是这个数: a figure, how it came about in words, and the figures below it. */
export interface FigureReason {
  readonly key: string;
  readonly name: string;
  readonly value?: number;
  readonly words: string;
  readonly below: readonly FigureReason[];
}

/** The explanation of one figure among its results; undefined when there is none of that key. */
export function whyFigure(results: readonly FigureResult[], key: string): FigureReason | undefined {
  const result = results.find((one) => one.key === key);
  if (!result) return undefined;
  const below = result.parts.flatMap(
    ({ ref }) =>
      whyFigure(
        results.filter((one) => one !== result),
        ref,
      ) ?? [],
  );
  return {
    key,
    name: result.name,
    ...(result.value === undefined ? {} : { value: result.value }),
    words: wordsOf(result, (ref) => results.find((one) => one.key === ref)?.name ?? ref),
    below,
  };
}

function wordsOf(result: FigureResult, nameOf: (ref: string) => string): string {
  const { value, kind, numerator, denominator, parts, unit } = result;
  if (value === undefined) return `${result.name}缺：${parts.map(({ ref }) => nameOf(ref)).join('、')}尚无数据`;
  const shown = unit === 'hundredths' ? hundredthsWords(value) : String(value);
  if (parts.some(({ weight }) => weight !== undefined)) {
    const terms = parts.map((part) => `${nameOf(part.ref)}${hundredthsWords(part.value ?? 0)}×${part.weight ?? 0}%`);
    return `${result.name}${shown}=${terms.join('+')}`;
  }
  if (kind === 'share' && numerator !== undefined && denominator !== undefined) {
    return `${result.name}${shown}%=${numerator}÷${denominator}`;
  }
  if (denominator !== undefined) {
    const marks = parts.map((part) => hundredthsWords(part.value ?? 0));
    return `${result.name}${shown}=(${marks.join('+')})÷${denominator}`;
  }
  return kind === 'entered' ? `${result.name}${shown}（录入）` : `${result.name}${shown}`;
}
