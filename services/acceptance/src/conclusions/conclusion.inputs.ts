import type { Inputs } from '@xmh/contracts';
import { type Assessment, computeFigures, type FigureResult, itemFacts, usedMethods } from '@xmh/scheme';
import type { Sitting } from '../assessments/assessment.state';
import type { SeenLedger } from '../project/project.context';

/** Everything a conclusion is computed from: its own counts, marks and entered figures, and what supervision knows. */
export function inputsOf({ surveys, marks, judgement }: Sitting, ledger: SeenLedger): Inputs {
  const fields = Object.entries(judgement?.values ?? {}).flatMap(([field, value]) =>
    typeof value === 'number' ? [[`${judgement?.form}.${field}`, value] as const] : [],
  );
  return {
    surveys: Object.fromEntries(
      Object.entries(surveys).map(([key, { valid, answers }]) => [key, { valid, answers }] as const),
    ),
    marks: { ...sheetsOf(marks), ...checksOf(ledger) },
    items: ledger.items.map((item) => ({ ...item })),
    fields: Object.fromEntries(fields),
  };
}

const sheetsOf = (marks: Sitting['marks']): Inputs['marks'] =>
  Object.fromEntries(
    Object.entries(marks).map(([sheet, markers]) => [
      sheet,
      Object.entries(markers).map(([by, given]) => ({ by, marks: given.marks })),
    ]),
  );

/** The marks of checks and records by their kind; each is told apart by its own id. */
function checksOf({ marks }: SeenLedger): Inputs['marks'] {
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  const of = (kind: string) => marks.filter((one) => one.kind === kind);
  return Object.fromEntries(
    kinds.map((kind) => [kind, of(kind).map((one) => ({ by: one.id, marks: { ...one.marks } }))]),
  );
}

/** Every figure of the assessment, from its inputs and the figures of other assessments: anyone can compute them again. */
export function figuresOf(
  { figures = [], surveys }: Assessment,
  inputs: Inputs,
  others: Readonly<Record<string, FigureResult>> = {},
): FigureResult[] {
  const { items: _items, ...given } = inputs;
  return computeFigures(figures, { ...given, items: inputs.items.map(itemFacts), others }, surveys);
}

/** The methods of which a survey is counted or a sheet has as many markers as it asks for. */
export function usedOf(assessment: Assessment, { surveys, marks }: Inputs): string[] {
  const marked = (assessment.sheets ?? []).filter(({ key, least = 1 }) => (marks[key] ?? []).length >= least);
  return usedMethods(assessment, [...Object.keys(surveys), ...marked.map(({ key }) => key)]);
}
