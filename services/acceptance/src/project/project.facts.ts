import type { SchemeContext } from '@xmh/contracts';
import { type Facts, type FormGround, kindOf, standingFor, type Who } from '@xmh/scheme';
import type { AssessedProject } from './project.state';

/** What any rule of the scheme may look at on the accepting side of a project; a conclusion adds its figures. */
export function factsOf({ facts, assessments }: AssessedProject, context: SchemeContext, today: string): Facts {
  const node = context.directory.organisation(facts.organisation.id);
  const kind = node && kindOf(context.pinned.scheme, node);
  return {
    today,
    track: facts.track,
    ...(kind !== undefined && { kind }),
    outcome: (assessment) => assessments[assessment]?.conclusion?.outcome,
  };
}

/** Whether a person is a `who` now, in this post when one is given. */
export function personIs(who: Who, person: string, context: SchemeContext, post?: string): boolean {
  const { directory, pinned } = context;
  const standings = directory.standings(person).filter((held) => post === undefined || held.post === post);
  return standingFor(who, standings, context.who, { tree: directory, scheme: pinned.scheme }) !== undefined;
}

export const formGround = (subject: string, context: SchemeContext): FormGround => ({
  subject,
  isOneOf: (who, person, post) => personIs(who, person, context, post),
});
