import { standingFor, type Who } from '@xmh/scheme';
import type { SchemeContext } from './scheme-context';

/** Whether a person is a `who` now, in this post when one is given. */
export function personIs(who: Who, person: string, context: SchemeContext, post?: string): boolean {
  const { directory, pinned } = context;
  const standings = directory.standings(person).filter((held) => post === undefined || held.post === post);
  return standingFor(who, standings, context.who, { tree: directory, scheme: pinned.scheme }) !== undefined;
}
