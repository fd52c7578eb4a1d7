import type { AccessTable, DecideTable } from '@xmh/eventing';
import { byOverrider, type SchemeContext, supervisionWaiving, type SupervisionWaiving, waive } from '@xmh/contracts';
import { keptLedger } from '../ledger/ledger.state';
import type { Project } from '../project/project.state';
import type { WaiverCommand } from './waiver.commands';

export const waiverAccess: AccessTable<WaiverCommand, Project, SchemeContext> = { WaiveArticle: [byOverrider()] };

export const decideWaivers: DecideTable<WaiverCommand, SupervisionWaiving, Project, SchemeContext> = {
  WaiveArticle: ({ data: { projectId, subject = projectId, ...body }, ...command }, { ledger, waivers }, context) => {
    const kept = keptLedger(ledger);
    if ('refused' in kept) return kept;
    return waive(supervisionWaiving, { ...command, data: { subject, ...body } }, context, waivers);
  },
};
