import {
  type Assessment,
  type Condition,
  type FactsAt,
  type FigureResult,
  type Outcome,
  test,
  type Verdict,
} from '@xmh/scheme';

/** The outcome stated against the one the figures come to: another needs a reason, and must fit by its own condition. */
export function outcomeVerdicts(
  proposed: Outcome,
  stated: Outcome,
  reason: string | undefined,
  facts: FactsAt<'conclude'>,
  subject: string,
): Verdict[] {
  const base = { article: proposed.article, holds: true, subject };
  if (stated.key === proposed.key) return [base];
  const fits = stated.when === undefined || test(stated.when, facts);
  const tried = stated.name;
  return [
    {
      ...base,
      holds: reason !== undefined,
      tried,
      limit: `依结果应为“${proposed.name}”，另定须写明理由`,
      strict: true,
    },
    { article: stated.article, holds: fits, subject, tried, limit: '该结论的条件不具备', strict: true },
  ];
}

/** A figure that decides between outcomes must be there: what is missing is missing, never below a floor. */
export function decidingFigureVerdicts(
  { outcomes }: Assessment,
  proposed: Outcome,
  figures: readonly FigureResult[],
  subject: string,
): Verdict[] {
  const asked = outcomes.slice(0, outcomes.indexOf(proposed) + 1).flatMap(({ when }) => (when ? figuresIn(when) : []));
  return figures
    .filter(({ key, value }) => value === undefined && asked.includes(key))
    .map(({ article, name, parts }) => {
      const lacking = parts.filter(({ value }) => value === undefined);
      const names = lacking.map(({ ref }) => figures.find(({ key }) => key === ref)?.name ?? ref);
      return { article, holds: false, subject, tried: `缺${names.join('、')}`, limit: `须有${name}` };
    });
}

function figuresIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(figuresIn);
  if ('any' in condition) return condition.any.flatMap(figuresIn);
  if ('not' in condition) return figuresIn(condition.not);
  if (!('compare' in condition)) return [];
  return [condition.compare, condition.to].flatMap((operand) => ('figure' in operand ? [operand.figure] : []));
}
