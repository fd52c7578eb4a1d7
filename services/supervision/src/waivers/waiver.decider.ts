import type { AccessTable, DecideTable } from '@xmh/eventing';
import { byOverrider, type SchemeContext, SupervisionArticleWaived, waive } from '@xmh/contracts';
import { keptLedger } from '../ledger/ledger.state';
import type { WaiverEvent } from '../project/project.events';
import type { Project } from '../project/project.state';
import type { WaiverCommand } from './waiver.commands';

export const waiverAccess: AccessTable<WaiverCommand, Project, SchemeContext> = { WaiveArticle: [byOverrider()] };

export const decideWaivers: DecideTable<WaiverCommand, WaiverEvent, Project, SchemeContext> = {
  WaiveArticle: ({ data: { projectId, article, reason, subject }, ...command }, { ledger }, context) => {
    const kept = keptLedger(ledger);
    if ('refused' in kept) return kept;
    const data = { article, subject: subject ?? projectId, reason };
    return waive(SupervisionArticleWaived, { ...command, data }, context);
  },
};
