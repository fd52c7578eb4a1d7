import { FactMissing } from '../conditions/facts';
import type { Marks } from '../document/measures/figure';
import type { Survey } from '../document/measures/sheets';
import type { ItemState } from '../document/references';
import type { FigureInputs } from './figure-inputs';
import type { FigurePart, FigureResult } from './figure-result';
import { halfUp, percentHundredths } from './rounding';

/** A figure before its key, name and article are put to it. */
export type Measured = Omit<FigureResult, 'key' | 'name' | 'article'>;

/** Answers that count ÷ valid answers; missing without a valid one. */
export function surveyShare(
  survey: string,
  question: string,
  { surveys: counts }: FigureInputs,
  surveys: readonly Survey[],
): Measured {
  const answers = surveys.find(({ key }) => key === survey)?.questions.find(({ key }) => key === question)?.answers;
  if (!answers || answers === 'mark') throw new FactMissing(`survey ${survey}, question ${question}`);
  const given = counts[survey];
  const chosen = given?.answers[question];
  if (!given || !chosen) return share([{ ref: survey }]);
  const counting = answers.filter(({ counts: does }) => does).reduce((sum, { key }) => sum + (chosen[key] ?? 0), 0);
  return share([{ ref: survey, value: counting }], counting, given.valid);
}

/** Items in the state ÷ items set; missing without an item. */
export function itemsShare(state: ItemState, { items }: FigureInputs): Measured {
  const reached = items.filter(({ states }) => states.includes(state)).length;
  return share([{ ref: 'items', value: reached }], reached, items.length);
}

/** Mean of all marks of these sheets and records; one criterion, or each marker's total. Missing without a mark. */
export function marksMean({ from, criterion }: Marks, { marks }: FigureInputs): Measured {
  const parts: FigurePart[] = from.flatMap((sheet) =>
    (marks[sheet] ?? []).flatMap((given) => {
      const value = criterion === undefined ? total(given.marks) : given.marks[criterion];
      return value === undefined ? [] : [{ ref: `${sheet}:${given.by}`, value }];
    }),
  );
  const missing: Measured = { kind: 'composite', unit: 'hundredths', parts: from.map((ref) => ({ ref })) };
  if (parts.length === 0) return missing;
  const numerator = parts.reduce((sum, { value = 0 }) => sum + value, 0);
  const value = halfUp(numerator, parts.length);
  return { ...missing, value, numerator, denominator: parts.length, parts };
}

/** Put in by hand; missing while the field is empty. */
export function entered(field: string, { fields }: FigureInputs): Measured {
  const value = fields[field];
  return { kind: 'entered', unit: 'hundredths', ...given(value), parts: [{ ref: field, ...given(value) }] };
}

/** A population the caller counted: how many, or how many of how many. */
export function counted(key: string, kind: 'share' | 'count', { counts }: FigureInputs): Measured {
  const found = counts?.[key];
  if (!found || (kind === 'share' && found.of === undefined)) throw new FactMissing(`count ${key}`);
  const parts = [{ ref: 'population', value: found.number }];
  if (kind === 'share') return share(parts, found.number, found.of);
  return { kind, unit: 'count', value: found.number, parts };
}

function share(parts: readonly FigurePart[], numerator?: number, denominator?: number): Measured {
  const none: Measured = { kind: 'share', unit: 'hundredths', parts };
  if (numerator === undefined || denominator === undefined || denominator === 0) return none;
  return { ...none, value: percentHundredths(numerator, denominator), numerator, denominator };
}

function total(marks: Readonly<Record<string, number>>): number {
  return Object.values(marks).reduce((sum, mark) => sum + mark, 0);
}

function given(value: number | undefined): { value?: number } {
  return value === undefined ? {} : { value };
}
