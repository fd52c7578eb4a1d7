import type { SchemeContext } from '@xmh/contracts';
import { type Facts, kindOf, standingFor, type Who } from '@xmh/scheme';
import type { Items } from '../items/item.state';
import type { KeptLedger } from '../ledger/ledger.state';

/** What rules of the scheme may look at on the supervising side of a project. */
export function factsOf(
  { organisation, track, roles }: KeptLedger,
  items: Items,
  context: SchemeContext,
  today: string,
): Facts {
  const node = context.directory.organisation(organisation.id);
  const kind = node && kindOf(context.pinned.scheme, node);
  return {
    today,
    track,
    ...(kind !== undefined && { kind }),
    filled: (role) => (roles[role] ?? []).length > 0,
    items: Object.values(items).map(({ key, claimed, verified }) => ({
      key,
      states: [...(claimed ? (['claimed'] as const) : []), ...(verified?.met ? (['verified'] as const) : [])],
    })),
  };
}

/** Whether a person is a `who` now, in this post when one is given. */
export function personIs(who: Who, person: string, context: SchemeContext, post?: string): boolean {
  const { directory, pinned } = context;
  const standings = directory.standings(person).filter((held) => post === undefined || held.post === post);
  return standingFor(who, standings, context.who, { tree: directory, scheme: pinned.scheme }) !== undefined;
}
