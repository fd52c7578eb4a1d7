import { type Rule, ruleVerdicts, type Verdict } from '@xmh/scheme';
import type { ProjectContext } from './project.context';
import { factsOf } from './project.facts';
import type { AssessedProject } from './project.state';

/** Rules of an opening or a sheet. Only where there are any does the handler read the ledger, and then it must have. */
export function rulesBefore(
  rules: readonly Rule[] | undefined,
  project: AssessedProject,
  context: ProjectContext,
  today: string,
): Verdict[] {
  if (!rules) return [];
  if (!context.ledger)
    throw new Error(`the ledger of ${project.facts.projectId} was not read for rules that ask for it`);
  const { scheme } = context.pinned;
  return ruleVerdicts(rules, factsOf(project, context.ledger, context, today), project.facts.title, scheme);
}
