import {
  accept,
  type AccessTable,
  type DecideTable,
  type Ground,
  type Moment,
  refuse,
  type Refusal,
} from '@xmh/eventing';
import { AssessmentConcluded, ConclusionOverturned, datedOn, type Inputs, judge } from '@xmh/contracts';
import {
  type FactsAt,
  type FigureResult,
  type Outcome,
  proposedOutcome,
  ruleVerdicts,
  type Verdict,
} from '@xmh/scheme';
import { byDecider, openSitting, sat, type Sat } from '../assessments/sitting';
import type { ProjectContext } from '../project/project.context';
import type { ConclusionEvent } from '../project/project.events';
import { concludedFigures, factsOf } from '../project/project.facts';
import type { Project } from '../project/project.state';
import type { ConclusionCommand } from './conclusion.commands';
import { figuresOf, inputsOf, usedOf } from './conclusion.inputs';
import { decidingFigureVerdicts, outcomeVerdicts } from './outcome.verdicts';

export const conclusionAccess: AccessTable<ConclusionCommand, Project, ProjectContext> = {
  Conclude: [byDecider()],
  OverturnConclusion: [byDecider()],
};

export const decideConclusions: DecideTable<ConclusionCommand, ConclusionEvent, Project, ProjectContext> = {
  Conclude: ({ data, meta }, project, context) => {
    const found = openSitting(project, data.assessment, context);
    if ('refused' in found) return found;
    if (!context.ledger) return refuse('ledger-not-seen', '尚未读到台账，请稍后再试');
    const dated = datedOn(data.on, meta, context);
    if ('refused' in dated) return dated;
    const { sitting, assessment } = found;
    const inputs = inputsOf(sitting, context.ledger);
    const figures = figuresOf(assessment, inputs, concludedFigures(found.project));
    const computed = { inputs, figures, used: usedOf(assessment, inputs) };
    const before = factsOf(found.project, context.ledger, context, meta.today);
    const facts = concludingFacts(before, sitting.assessment, computed);
    const decided = decideOutcome(found, { facts, figures }, data, meta, context);
    if ('refused' in decided) return decided;
    const { proposed, outcome, ground } = decided;
    const concluded = AssessmentConcluded({
      ...found.project.facts,
      assessment: sitting.assessment,
      round: sitting.round,
      ...computed,
      figures: computed.figures.map((figure) => ({ ...figure, parts: [...figure.parts] })),
      seen: context.ledger.seen,
      proposed: proposed.key,
      outcome: outcome.key,
      reason: data.reason,
      consequences: outcome.then.map((consequence) => consequence.do),
      on: dated.on,
    });
    return accept(concluded, ground);
  },
  OverturnConclusion: ({ data, meta }, project, context) => {
    const found = sat(project, data.assessment, context);
    if ('refused' in found) return found;
    const { sitting, assessment } = found;
    if (!sitting.conclusion) return refuse('assessment-not-concluded', `“${assessment.name}”没有可推翻的结论`);
    const dated = datedOn(data.on, meta, context);
    if ('refused' in dated) return dated;
    const cited = { article: assessment.article, holds: true, subject: found.project.facts.title };
    const judged = judge([cited], meta, context);
    if ('refused' in judged) return judged;
    const { round, conclusion } = sitting;
    const overturned = ConclusionOverturned({ ...data, round, cause: conclusion.cause, on: dated.on });
    return accept(overturned, judged.ground);
  },
};

interface Computed {
  readonly inputs: Inputs;
  readonly figures: readonly FigureResult[];
  readonly used: string[];
}

/** The outcome decided, and the rules it stands on: what must be used and present, and what the figures propose. */
function decideOutcome(
  { project, assessment }: Sat,
  { facts, figures }: { readonly facts: FactsAt<'conclude'>; readonly figures: readonly FigureResult[] },
  { outcome: stated, reason }: { readonly outcome?: string; readonly reason?: string },
  meta: Moment,
  context: ProjectContext,
): { proposed: Outcome; outcome: Outcome; ground: Ground } | { readonly refused: Refusal } {
  const { title } = project.facts;
  const proposed = proposedOutcome(assessment, facts);
  const outcome = stated === undefined ? proposed : assessment.outcomes.find(({ key }) => key === stated);
  if (stated !== undefined && !outcome)
    return refuse('outcome-unknown', `“${assessment.name}”没有“${stated}”这种结论`, 404);
  const verdicts: Verdict[] = [
    { article: assessment.article, holds: true, subject: title },
    ...ruleVerdicts(assessment.require, facts, title, context.pinned.scheme),
    ...(proposed ? decidingFigureVerdicts(assessment, proposed, figures, title) : []),
    ...(proposed && outcome ? outcomeVerdicts(proposed, outcome, reason, facts, title) : []),
  ];
  const judged = judge(verdicts, meta, context, project.waivers);
  if ('refused' in judged) return judged;
  if (!proposed || !outcome) return refuse('no-outcome-fits', `“${assessment.name}”的各种结论条件均不具备`, 422);
  return { proposed, outcome, ground: judged.ground };
}

/** Figures go by their key and, as other places of the document call them, by assessment and key. */
function concludingFacts(
  facts: FactsAt<'assess'>,
  assessment: string,
  { inputs, figures, used }: Computed,
): FactsAt<'conclude'> {
  const named = figures.flatMap((figure) => [
    [figure.key, figure] as const,
    [`${assessment}/${figure.key}`, figure] as const,
  ]);
  const field = (reference: string): number | undefined => inputs.fields[reference];
  return {
    ...facts,
    used,
    field,
    figures: { ...facts.figures, ...Object.fromEntries(named) },
  };
}
