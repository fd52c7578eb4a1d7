import type { Recorded } from '@xmh/eventing';
import { type Checks, evolveChecks } from '../checks/check.state';
import { evolveItems, type Items } from '../items/item.state';
import { evolveLedger, type Ledger, noLedger } from '../ledger/ledger.state';
import { evolveRecords, type Records } from '../records/record.state';
import type { ProjectEvent } from './project.events';

/** The supervising side of a project: one state, a room each. */
export interface Project {
  readonly ledger: Ledger;
  readonly items: Items;
  readonly checks: Checks;
  readonly records: Records;
}

export const noProject: Project = { ledger: noLedger, items: {}, checks: {}, records: {} };

export const evolve = (project: Project, event: Recorded<ProjectEvent>): Project => ({
  ledger: evolveLedger(project.ledger, event),
  items: evolveItems(project.items, event),
  checks: evolveChecks(project.checks, event),
  records: evolveRecords(project.records, event),
});
