import { accept, type AccessTable, type DecideTable, type Ground, refuse, type Refusal } from '@xmh/eventing';
import {
  datedOn,
  fromScheme,
  ItemClaimed,
  ItemCorrected,
  ItemVerified,
  type Named,
  type SchemeContext,
  stageAbsent,
} from '@xmh/contracts';
import { trackOf } from '@xmh/scheme';
import { openLedger } from '../ledger/ledger.state';
import { correcting } from '../project/correcting';
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
  const by = command.type === 'ClaimItem' ? items?.claimedBy : items?.verifiedBy;
  if (!items || !by) return stageAbsent(command.type === 'ClaimItem' ? '任务自报' : '任务核实');
  return { by, article: items.article };
}

const byTrack = (from: string) =>
  fromScheme<ItemCommand, Project, SchemeContext>(from, (command, project, context) => {
    const actor = itemActor(command, project, context);
    return 'refused' in actor ? undefined : actor;
  });

export const itemAccess: AccessTable<ItemCommand, Project, SchemeContext> = {
  ClaimItem: [byTrack('tracks[].items.claimedBy')],
  VerifyItem: [byTrack('tracks[].items.verifiedBy')],
  CorrectItem: [byTrack('tracks[].items.verifiedBy')],
};

export const decideItems: DecideTable<ItemCommand, ItemEvent, Project, SchemeContext> = {
  ClaimItem: ({ data, meta }, project, context) => {
    const item = openItem(project, data.item);
    if ('refused' in item) return item;
    if (item.verified?.met) return refuse('item-met-already', `“${item.name}”已核实完成`);
    const dated = datedOn(data.on, meta, context);
    return 'refused' in dated ? dated : accept(ItemClaimed({ ...data, on: dated.on }), groundOf(project, context));
  },
  VerifyItem: ({ data, meta }, project, context) => {
    const item = openItem(project, data.item);
    if ('refused' in item) return item;
    if (item.verified && item.verified.revision > (item.claimed?.revision ?? -1)) {
      return refuse('item-verified-already', `“${item.name}”已经核实,有误请更正`);
    }
    const dated = datedOn(data.on, meta, context);
    return 'refused' in dated ? dated : accept(ItemVerified({ ...data, on: dated.on }), groundOf(project, context));
  },
  CorrectItem: ({ data, meta }, project, context) => {
    const item = openItem(project, data.item);
    if ('refused' in item) return item;
    if (!item.verified) return refuse('item-not-verified', `“${item.name}”尚未核实,无可更正`);
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
