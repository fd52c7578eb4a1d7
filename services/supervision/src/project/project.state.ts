import type { Recorded } from '@xmh/eventing';
import {
  SupervisionArticleWaived,
  SupervisionWaiverRevoked,
  type SupervisionWaiving,
  waived,
  type Waiver,
} from '@xmh/contracts';
import { type Checks, evolveChecks } from '../checks/check.state';
import { evolveOwing, type Owing } from '../expectations/expectation.state';
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
  readonly owing: Owing;
  readonly waivers: readonly Waiver[];
}

export const noProject: Project = {
  ledger: noLedger,
  items: {},
  checks: {},
  records: {},
  owing: undefined,
  waivers: [],
};

export const evolve = (project: Project, event: Recorded<ProjectEvent>): Project => ({
  ledger: evolveLedger(project.ledger, event),
  items: evolveItems(project.items, event),
  checks: evolveChecks(project.checks, event),
  records: evolveRecords(project.records, event),
  owing: evolveOwing(project.owing, event),
  waivers: isWaiving(event) ? waived(project.waivers, event) : project.waivers,
});

const isWaiving = (event: Recorded<ProjectEvent>): event is Recorded<SupervisionWaiving> =>
  event.type === SupervisionArticleWaived.type || event.type === SupervisionWaiverRevoked.type;
