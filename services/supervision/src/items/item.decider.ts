import { accept, type AccessTable, type DecideTable, type Ground, refuse, type Refusal } from '@xmh/eventing';
import {
  ClaimCorrected,
  correcting,
  datedOn,
  fromScheme,
  ItemClaimed,
  ItemCorrected,
  ItemsPlanned,
  ItemVerified,
  type Named,
  type SchemeContext,
  stageAbsent,
} from '@xmh/contracts';
import { trackOf } from '@xmh/scheme';
import { keptLedger, openLedger } from '../ledger/ledger.state';
import type { ItemEvent } from '../project/project.events';
import type { Project } from '../project/project.state';
import type { ItemCommand } from './item.commands';
import type { Item } from './item.state';

/** Whom the track names to claim an item or to look at it, or why nobody is. */
export function itemActor(
  command: Pick<ItemCommand, 'type'>,
  { ledger }: Pick<Project, 'ledger'>,
  { pinned }: SchemeContext,
): NonNullable<Named> | { readonly refused: Refusal } {
  const items = ledger.status === 'absent' ? undefined : trackOf(pinned.scheme, ledger.track)?.items;
  const claims = command.type === 'ClaimItem' || command.type === 'CorrectClaim';
  const by = claims ? items?.claimedBy : items?.verifiedBy;
  if (!items || !by) return stageAbsent(claims ? '任务自报' : '任务核实');
  return { by, article: items.article };
}

const byTrack = (from: string) =>
  fromScheme<ItemCommand, Project, SchemeContext>(from, (command, project, context) => {
    const actor = itemActor(command, project, context);
    return 'refused' in actor ? undefined : actor;
  });

export const itemAccess: AccessTable<ItemCommand, Project, SchemeContext> = {
  PlanItems: [{ service: 'supervision' }],
  ClaimItem: [byTrack('tracks[].items.claimedBy')],
  CorrectClaim: [byTrack('tracks[].items.claimedBy')],
  VerifyItem: [byTrack('tracks[].items.verifiedBy')],
  CorrectItem: [byTrack('tracks[].items.verifiedBy')],
};

export const decideItems: DecideTable<ItemCommand, ItemEvent, Project, SchemeContext> = {
  PlanItems: ({ data }, { ledger }) => {
    const kept = keptLedger(ledger);
    return 'refused' in kept ? kept : accept(ItemsPlanned(data));
  },
  ClaimItem: ({ data, meta }, project, context) => {
    const item = openItem(project, data.item);
    if ('refused' in item) return item;
    if (item.verified?.met) return refuse('item-met-already', `“${item.name}”已核实完成`);
    const dated = datedOn(data.on, meta, context);
    return 'refused' in dated ? dated : accept(ItemClaimed({ ...data, on: dated.on }), groundOf(project, context));
  },
  CorrectClaim: ({ data, meta }, project, context) => {
    const item = openItem(project, data.item);
    if ('refused' in item) return item;
    if (!item.claimed) return refuse('item-not-claimed', `“${item.name}”尚未自报，无可更正`);
    if (item.verified && item.verified.revision > item.claimed.revision) {
      return refuse('item-verified-already', `“${item.name}”已经核实，自报不再更正`);
    }
    const dated = correcting(item.claimed, data, meta, context);
    return 'refused' in dated ? dated : accept(ClaimCorrected({ ...data, on: dated.on }), groundOf(project, context));
  },
  VerifyItem: ({ data, meta }, project, context) => {
    const item = openItem(project, data.item);
    if ('refused' in item) return item;
    if (item.verified && item.verified.revision > (item.claimed?.revision ?? -1)) {
      return refuse('item-verified-already', `“${item.name}”已经核实，有误请更正`);
    }
    const dated = datedOn(data.on, meta, context);
    return 'refused' in dated ? dated : accept(ItemVerified({ ...data, on: dated.on }), groundOf(project, context));
  },
  CorrectItem: ({ data, meta }, project, context) => {
    const item = openItem(project, data.item);
    if ('refused' in item) return item;
    if (!item.verified) return refuse('item-not-verified', `“${item.name}”尚未核实，无可更正`);
    const dated = correcting(item.verified, data, meta, context);
    return 'refused' in dated ? dated : accept(ItemCorrected({ ...data, on: dated.on }), groundOf(project, context));
  },
};

function openItem({ ledger, items }: Project, key: string): Item | { readonly refused: Refusal } {
  const open = openLedger(ledger);
  if ('refused' in open) return open;
  return items[key] ?? refuse('item-unknown', `项目没有“${key}”这项任务`, 404);
}

/** The article that says who looks at items is all that a claim or a verification stands on. */
function groundOf({ ledger }: Project, { pinned }: SchemeContext): Ground | undefined {
  const items = ledger.status === 'absent' ? undefined : trackOf(pinned.scheme, ledger.track)?.items;
  return items && { ...pinned.ref, cited: [items.article], setAside: [] };
}
