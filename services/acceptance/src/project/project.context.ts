import type { SchemeContext } from '@xmh/contracts';
import type { LedgerFacts } from '../ledger-facts/ledger-facts.view';

/** Supervision's facts as they were read, up to this position of the store. */
export interface SeenLedger extends Pick<LedgerFacts, 'items' | 'marks' | 'records' | 'roles'> {
  readonly seen: string;
}

/** What decisions about acceptance stand on; the ledger is read where figures or rules ask for it. */
export interface ProjectContext extends SchemeContext {
  readonly ledger?: SeenLedger;
}
