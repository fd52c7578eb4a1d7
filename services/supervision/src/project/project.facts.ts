import { recordedIn, type SchemeContext } from '@xmh/contracts';
import { type Facts, kindOf } from '@xmh/scheme';
import type { Project } from './project.state';

/** What rules of the scheme may look at on the supervising side of a project. */
export function factsOf({ ledger, items, records, checks }: Project, context: SchemeContext, today: string): Facts {
  if (ledger.status === 'absent') return { today };
  const { scheme } = context.pinned;
  const node = context.directory.organisation(ledger.organisation.id);
  const kind = node && kindOf(scheme, node);
  const inspected = Object.values(checks).map(({ check, values }) => ({ record: check, values }));
  return {
    today,
    track: ledger.track,
    ...(kind !== undefined && { kind }),
    filled: (role) => (ledger.roles[role] ?? []).length > 0,
    items: Object.values(items).map(({ key, claimed, verified }) => ({
      key,
      states: [...(claimed ? (['claimed'] as const) : []), ...(verified?.met ? (['verified'] as const) : [])],
    })),
    recorded: recordedIn(scheme, [...Object.values(records), ...inspected]),
  };
}
