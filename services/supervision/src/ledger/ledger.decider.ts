import { accept, type AccessTable, type DecideTable, refuse, type Refusal } from '@xmh/eventing';
import {
  datedOn,
  fromScheme,
  judge,
  KeeperNamed,
  LedgerClosed,
  LedgerOpened,
  LedgerPrepared,
  LedgerReopened,
  LedgerWithdrawn,
  personIs,
  type SchemeContext,
} from '@xmh/contracts';
import { kindOf, type Role, roleOf, roleVerdict, ruleVerdicts, type Scheme, trackOf, type Verdict } from '@xmh/scheme';
import type { LedgerEvent } from '../project/project.events';
import { factsOf } from '../project/project.facts';
import { noProject, type Project } from '../project/project.state';
import type { LedgerCommand } from './ledger.commands';
import { isShut, keptLedger, type KeptLedger } from './ledger.state';

const byKeeper = fromScheme<LedgerCommand, Project, SchemeContext>(
  'ledger.keptBy',
  (_command, _project, { pinned }) =>
    pinned.scheme.ledger && { by: pinned.scheme.ledger.keptBy, article: pinned.scheme.ledger.article },
);

export const ledgerAccess: AccessTable<LedgerCommand, Project, SchemeContext> = {
  PrepareLedger: [{ service: 'supervision' }],
  NameKeeper: [byKeeper],
  OpenLedger: [byKeeper],
  CloseLedger: [{ service: 'supervision' }],
  ReopenLedger: [{ service: 'supervision' }],
  WithdrawLedger: [{ service: 'supervision' }],
};

export const decideLedger: DecideTable<LedgerCommand, LedgerEvent, Project, SchemeContext> = {
  PrepareLedger: ({ data, meta }, { ledger }, context) => {
    if (ledger.status !== 'absent') return refuse('ledger-prepared-already', '台账已经备好');
    const prepared = LedgerPrepared(data);
    const kept: KeptLedger = { ...data, status: 'prepared', opened: false };
    const items = Object.fromEntries(data.items.map((item) => [item.key, item]));
    const opening = judge(openingVerdicts({ ...noProject, items }, kept, context, meta.today), meta, context);
    if ('refused' in opening) return accept(prepared);
    return accept<LedgerEvent>([prepared, LedgerOpened({ projectId: data.projectId, on: data.on })], opening.ground);
  },
  NameKeeper: ({ data, meta }, project, context) => {
    const kept = keptLedger(project.ledger);
    if ('refused' in kept) return kept;
    if (isShut(kept)) return refuse('ledger-closed', '项目已办结或撤项，不再变更专人');
    const role = keptRole(context.pinned.scheme, kept.track, data.role);
    if ('refused' in role) return role;
    const dated = datedOn(data.on, meta, context);
    if ('refused' in dated) return dated;
    const { projectId, holders } = data;
    const event = KeeperNamed({ projectId, role: role.key, holders, on: dated.on });
    const named = holders.map((holder) => holderVerdict(role, holder, context));
    const filled = { ...kept, roles: { ...kept.roles, [role.key]: holders } };
    const opening = openingVerdicts(project, filled, context, meta.today);
    const both = judge([...named, ...opening], meta, context, project.waivers);
    if (kept.status === 'prepared' && 'ground' in both) {
      return accept<LedgerEvent>([event, LedgerOpened({ projectId, on: dated.on })], both.ground);
    }
    const judged = judge(named, meta, context, project.waivers);
    return 'refused' in judged ? judged : accept(event, judged.ground);
  },
  OpenLedger: ({ data, meta }, project, context) => {
    const kept = keptLedger(project.ledger);
    if ('refused' in kept) return kept;
    if (kept.opened) return refuse('ledger-opened-already', '台账已经建立');
    if (isShut(kept)) return refuse('ledger-closed', '项目已办结或撤项，台账不再建立');
    const dated = datedOn(data.on, meta, context);
    if ('refused' in dated) return dated;
    const judged = judge(openingVerdicts(project, kept, context, meta.today), meta, context, project.waivers);
    if ('refused' in judged) return judged;
    return accept(LedgerOpened({ projectId: data.projectId, on: dated.on }), judged.ground);
  },
  CloseLedger: ({ data }, { ledger }) => {
    const kept = keptLedger(ledger);
    if ('refused' in kept) return kept;
    return isShut(kept) ? refuse('ledger-closed', '项目已办结或撤项') : accept(LedgerClosed(data));
  },
  ReopenLedger: ({ data }, { ledger }) => {
    const kept = keptLedger(ledger);
    if ('refused' in kept) return kept;
    if (kept.closed?.cause !== data.cause) return refuse('ledger-not-closed-by-this', '台账不是因这一结论而办结的');
    return accept(LedgerReopened(data));
  },
  WithdrawLedger: ({ data }, { ledger, owing }) => {
    const kept = keptLedger(ledger);
    if ('refused' in kept) return kept;
    if (kept.status === 'withdrawn') return refuse('ledger-withdrawn', '项目已经撤项');
    const unmet = Object.values(owing ?? {}).filter(({ metBy }) => metBy === undefined);
    return accept(LedgerWithdrawn({ ...data, lifted: unmet.map(({ key }) => key) }));
  },
};

/** Tested when it opens. A scheme without the section has nothing to test. */
function openingVerdicts(project: Project, ledger: KeptLedger, context: SchemeContext, today: string): Verdict[] {
  const { scheme } = context.pinned;
  return ruleVerdicts(scheme.ledger?.require, factsOf(project, ledger, context, today), ledger.title, scheme);
}

/** A role of the track that supervision names: those that steps of registration fill are not its business. */
function keptRole(scheme: Scheme, trackKey: string, key: string): Role | { readonly refused: Refusal } {
  const track = trackOf(scheme, trackKey);
  const role = track?.roles?.includes(key) ? roleOf(scheme, key) : undefined;
  if (!role) return refuse('role-unknown', `此类项目没有“${key}”这一角色`, 404);
  const routes = scheme.routes.filter((route) => track?.starts.some((start) => start.route === route.key));
  const step = routes.flatMap(({ steps }) => steps).find(({ fills }) => fills?.includes(key));
  return step ? refuse('role-filled-by-route', `${role.name}在“${step.name}”环节确定，不在台账上确定`) : role;
}

function holderVerdict(role: Role, holder: string, context: SchemeContext): Verdict {
  const { scheme } = context.pinned;
  if (role.holds === 'person') {
    const held = context.directory.standings(holder).length > 0;
    const fits = held && (role.who === undefined || personIs(role.who, holder, context));
    return roleVerdict(scheme, role, { name: '所定的人', fits });
  }
  const node = context.directory.organisation(holder);
  const kind = node && kindOf(scheme, node);
  const fits = node !== undefined && (role.kinds === undefined || (kind !== undefined && role.kinds.includes(kind)));
  return roleVerdict(scheme, role, { name: '所定的单位', fits });
}
