import { type AccessTable, type Decider, type Refusal } from '@xmh/eventing';
import { type SchemeContext, stageAbsent } from '@xmh/contracts';
import { checkAccess, checkKind, decideChecks } from '../checks/check.decider';
import { decideExpectations, expectationAccess } from '../expectations/expectation.decider';
import { decideItems, itemAccess, itemActor } from '../items/item.decider';
import { decideLedger, ledgerAccess } from '../ledger/ledger.decider';
import { decideRecords, recordAccess, recordKind } from '../records/record.decider';
import { decideWaivers, waiverAccess } from '../waivers/waiver.decider';
import type { ProjectCommand } from './project.commands';
import type { ProjectEvent } from './project.events';
import { evolve, noProject, type Project } from './project.state';

/** The rooms of a project's supervision, joined. */
export const projectDecider: Decider<ProjectCommand, ProjectEvent, Project, SchemeContext> = {
  initial: noProject,
  evolve,
  decide: {
    ...decideLedger,
    ...decideChecks,
    ...decideRecords,
    ...decideItems,
    ...decideExpectations,
    ...decideWaivers,
  },
};

export const projectAccess: AccessTable<ProjectCommand, Project, SchemeContext> = {
  ...ledgerAccess,
  ...checkAccess,
  ...recordAccess,
  ...itemAccess,
  ...expectationAccess,
  ...waiverAccess,
};

/** What the document has no place for is said before anyone is asked who he is. */
export function placeless(
  command: ProjectCommand,
  project: Project,
  context: SchemeContext,
): { readonly refused: Refusal } | undefined {
  const found = placeOf(command, project, context);
  return found && 'refused' in found ? found : undefined;
}

function placeOf(command: ProjectCommand, project: Project, context: SchemeContext) {
  const { scheme } = context.pinned;
  switch (command.type) {
    case 'NameKeeper':
    case 'OpenLedger':
      return scheme.ledger ?? stageAbsent('台账');
    case 'RecordCheck':
    case 'CorrectCheck':
      return checkKind(command, project, scheme);
    case 'FileRecord':
    case 'CorrectRecord':
      return recordKind(command, project, scheme);
    case 'ClaimItem':
    case 'CorrectClaim':
    case 'VerifyItem':
    case 'CorrectItem':
      return itemActor(command, project, context);
    case 'PrepareLedger':
    case 'CloseLedger':
    case 'ReopenLedger':
    case 'WithdrawLedger':
    case 'PlanItems':
    case 'RaiseExpectations':
    case 'CountRecordsElsewhere':
    case 'WaiveArticle':
      return undefined;
  }
}
