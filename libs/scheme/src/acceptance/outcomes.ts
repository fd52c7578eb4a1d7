import type { Facts } from '../conditions/facts';
import { test } from '../conditions/test';
import type { Assessment } from '../document/acceptance/assessment';
import type { Outcome } from '../document/acceptance/outcome';
import type { Verdict } from '../verdicts/verdict';

/** The methods of which one sheet or survey is complete, in document order. */
export function usedMethods(assessment: Assessment, complete: readonly string[]): string[] {
  const { methods = [], sheets = [], surveys = [] } = assessment;
  const used = new Set([...sheets, ...surveys].filter(({ key }) => complete.includes(key)).map(({ method }) => method));
  return methods.map(({ key }) => key).filter((key) => used.has(key));
}

/** The outcome the figures come to: the first whose `when` holds or that has none; undefined when none does. */
export function proposedOutcome(assessment: Assessment, facts: Facts): Outcome | undefined {
  return assessment.outcomes.find(({ when }) => when === undefined || test(when, facts));
}

/** Whether the outcome stated is the one computed, under the article of the one that fits; undefined when none is called so. */
export function outcomeVerdict(
  assessment: Assessment,
  stated: string,
  facts: Facts,
  subject: string,
): Verdict | undefined {
  const outcome = assessment.outcomes.find(({ key }) => key === stated);
  if (!outcome) return undefined;
  const proposed = proposedOutcome(assessment, facts);
  return {
    article: proposed?.article ?? outcome.article,
    holds: proposed?.key === stated,
    subject,
    tried: outcome.name,
    limit: proposed ? `依结果应为${proposed.name}` : '各项结论的条件均不具备',
  };
}
