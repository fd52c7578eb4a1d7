import type { SchemeContext } from '@xmh/contracts';
import type { LedgerFacts } from '../ledger-facts/ledger-facts.view';

/** Supervision's facts as they were read, up to this position of the store. */
export interface SeenLedger extends Pick<LedgerFacts, 'items' | 'marks'> {
  readonly seen: string;
}

/** What decisions about acceptance stand on; the ledger is read for a conclusion only. */
export interface ProjectContext extends SchemeContext {
  readonly ledger?: SeenLedger;
}
