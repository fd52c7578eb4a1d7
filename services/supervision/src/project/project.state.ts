import type { Recorded } from '@xmh/eventing';
import {
  SupervisionArticleWaived,
  SupervisionWaiverRevoked,
  type SupervisionWaiving,
  waived,
  Waivers,
} from '@xmh/contracts';
import { z } from 'zod';
import { Checks, evolveChecks } from '../checks/check.state';
import { evolveOwing, OwedPapers } from '../expectations/expectation.state';
import { evolveItems, Items } from '../items/item.state';
import { evolveLedger, KeptLedger, type Ledger, noLedger } from '../ledger/ledger.state';
import { evolveRecords, Records } from '../records/record.state';
import type { ProjectEvent } from './project.events';

/** The supervising side of a project: one state, a room each. */
export const KnownProject = z.strictObject({
  ledger: KeptLedger,
  items: Items,
  checks: Checks,
  records: Records,
  owing: OwedPapers.optional(),
  waivers: Waivers,
});
export type Project = Omit<z.infer<typeof KnownProject>, 'ledger'> & { readonly ledger: Ledger };

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
