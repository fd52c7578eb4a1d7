import { personIs, recordedIn, type SchemeContext } from '@xmh/contracts';
import { type Facts, type FigureResult, type FormGround, kindOf } from '@xmh/scheme';
import type { SeenLedger, ProjectContext } from './project.context';
import type { AssessedProject } from './project.state';

/** What any rule of the scheme may look at on the accepting side of a project; a conclusion adds its own figures. */
export function factsOf(project: AssessedProject, context: ProjectContext, today: string): Facts {
  const { facts, assessments } = project;
  const { scheme } = context.pinned;
  const node = context.directory.organisation(facts.organisation.id);
  const kind = node && kindOf(scheme, node);
  return {
    today,
    track: facts.track,
    ...(kind !== undefined && { kind }),
    figures: concludedFigures(project),
    outcome: (assessment) => assessments[assessment]?.conclusion?.outcome,
    ...(context.ledger && ledgerFactsOf(context.ledger, context)),
  };
}

/** Figures of every assessment that is concluded, as other places of the document call them: by assessment and key. */
export const concludedFigures = ({ assessments }: AssessedProject): Readonly<Record<string, FigureResult>> =>
  Object.fromEntries(
    Object.entries(assessments).flatMap(([assessment, { conclusion }]) =>
      (conclusion?.figures ?? []).map((figure) => [`${assessment}/${figure.key}`, figure as FigureResult] as const),
    ),
  );

const ledgerFactsOf = ({ items, records, roles }: SeenLedger, { pinned }: SchemeContext): Facts => ({
  filled: (role) => (roles[role] ?? []).length > 0,
  items: items.map(({ key, claimed, met }) => ({
    key,
    states: [...(claimed ? (['claimed'] as const) : []), ...(met ? (['verified'] as const) : [])],
  })),
  recorded: recordedIn(pinned.scheme, records),
});

export const formGround = (subject: string, context: SchemeContext): FormGround => ({
  subject,
  isOneOf: (who, person, post) => personIs(who, person, context, post),
});
