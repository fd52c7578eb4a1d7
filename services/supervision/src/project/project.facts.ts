import { recordedIn, type SchemeContext } from '@xmh/contracts';
import { type FactsAt, itemFacts, kindAt } from '@xmh/scheme';
import type { KeptLedger } from '../ledger/ledger.state';
import type { Project } from './project.state';

/** What rules of the scheme may look at on the supervising side of a project. */
export function factsOf(
  { items, records, checks }: Pick<Project, 'items' | 'records' | 'checks'>,
  ledger: KeptLedger,
  context: SchemeContext,
  today: string,
): FactsAt<'open-ledger'> & Omit<FactsAt<'file-on-project'>, 'field'> {
  const { scheme } = context.pinned;
  const inspected = Object.values(checks).map(({ check, values }) => ({ record: check, values }));
  return {
    today,
    track: ledger.track,
    kind: kindAt(scheme, ledger.organisation.id, context.directory),
    filled: (role) => (ledger.roles[role] ?? []).length > 0,
    items: Object.values(items).map(({ key, claimed, verified }) =>
      itemFacts({ key, claimed: claimed !== undefined, met: verified?.met === true }),
    ),
    recorded: recordedIn(scheme, [...Object.values(records), ...inspected]),
  };
}
