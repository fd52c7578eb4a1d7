import type { CheckCommand } from '../checks/check.commands';
import type { ExpectationCommand } from '../expectations/expectation.commands';
import type { ItemCommand } from '../items/item.commands';
import type { LedgerCommand } from '../ledger/ledger.commands';
import type { RecordCommand } from '../records/record.commands';
import type { WaiverCommand } from '../waivers/waiver.commands';

export type ProjectCommand =
  LedgerCommand | CheckCommand | RecordCommand | ItemCommand | ExpectationCommand | WaiverCommand;
