import { personIs, recordedIn, type SchemeContext } from '@xmh/contracts';
import { type FactsAt, type FigureResult, type FormGround, itemFacts, kindAt } from '@xmh/scheme';
import type { SeenLedger } from './project.context';
import type { AssessedProject } from './project.state';

/** What any rule of the scheme may look at on the accepting side of a project; a conclusion adds its own figures. */
export function factsOf(
  project: AssessedProject,
  { items, records, roles }: SeenLedger,
  { pinned: { scheme }, directory }: SchemeContext,
  today: string,
): FactsAt<'assess'> {
  const { facts, assessments } = project;
  return {
    today,
    track: facts.track,
    kind: kindAt(scheme, facts.organisation.id, directory),
    figures: concludedFigures(project),
    outcome: (assessment) => assessments[assessment]?.conclusion?.outcome,
    filled: (role) => (roles[role] ?? []).length > 0,
    items: items.map(itemFacts),
    recorded: recordedIn(scheme, records),
  };
}

/** Figures of every assessment that is concluded, as other places of the document call them: by assessment and key. */
export const concludedFigures = ({ assessments }: AssessedProject): Readonly<Record<string, FigureResult>> =>
  Object.fromEntries(
    Object.entries(assessments).flatMap(([assessment, { conclusion }]) =>
      (conclusion?.figures ?? []).map((figure) => [`${assessment}/${figure.key}`, figure as FigureResult] as const),
    ),
  );

export const formGround = (subject: string, context: SchemeContext): FormGround => ({
  subject,
  isOneOf: (who, person, post) => personIs(who, person, context, post),
});
