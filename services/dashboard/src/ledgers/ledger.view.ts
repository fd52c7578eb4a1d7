import type {
  CheckCorrected,
  CheckRecorded,
  ClaimCorrected,
  ItemClaimed,
  ItemCorrected,
  ItemsPlanned,
  ItemVerified,
  KeeperNamed,
  LedgerClosed,
  LedgerOpened,
  LedgerPrepared,
  LedgerReopened,
  LedgerWithdrawn,
  RecordCorrected,
  RecordFiled,
} from '@xmh/contracts';
import type { EventMeta, EventOf, View } from '@xmh/eventing';
import {
  blankLedger,
  type Correction,
  type LedgerDocument,
  type LedgerItem,
  type LedgerPaper,
} from './ledger.document';

export type LedgerEvent = EventOf<
  | typeof LedgerPrepared
  | typeof KeeperNamed
  | typeof LedgerOpened
  | typeof LedgerClosed
  | typeof LedgerReopened
  | typeof LedgerWithdrawn
  | typeof RecordFiled
  | typeof RecordCorrected
  | typeof CheckRecorded
  | typeof CheckCorrected
  | typeof ItemClaimed
  | typeof ItemVerified
  | typeof ItemCorrected
  | typeof ItemsPlanned
  | typeof ClaimCorrected
>;

type Papers = 'checks' | 'records';
interface Sealed {
  readonly meta: EventMeta;
  readonly revision: number;
}

const noted = ({ meta, revision }: Sealed, on: string) => ({ on, by: meta.as, revision });

function filed(ledger: LedgerDocument, papers: Papers, paper: LedgerPaper): LedgerDocument {
  return { ...ledger, [papers]: [...ledger[papers], paper] };
}

const stated = ({ values, marks, on }: LedgerPaper): Pick<LedgerPaper, 'values' | 'marks' | 'on'> => ({
  values,
  marks,
  on,
});

/** The paper as it stands now; what it said before goes to the corrections. */
function replaced(
  ledger: LedgerDocument,
  papers: Papers,
  paper: LedgerPaper,
  { reason, meta }: { readonly reason: string; readonly meta: EventMeta },
): LedgerDocument {
  const before = ledger[papers].find(({ id }) => id === paper.id);
  if (!before) return ledger;
  const correction: Correction = {
    of: papers === 'checks' ? 'check' : 'record',
    id: paper.id,
    was: stated(before),
    is: stated(paper),
    reason,
    at: meta.at,
    by: meta.as,
  };
  const now = ledger[papers].map((one) => (one.id === paper.id ? paper : one));
  return { ...ledger, [papers]: now, corrections: [...ledger.corrections, correction] };
}

const withItem = (ledger: LedgerDocument, key: string, change: (item: LedgerItem) => LedgerItem): LedgerDocument => ({
  ...ledger,
  items: ledger.items.map((item) => (item.key === key ? change(item) : item)),
});

const verified = (
  ledger: LedgerDocument,
  { item: key, met, on }: { readonly item: string; readonly met: boolean; readonly on: string },
  event: Sealed,
): LedgerDocument =>
  withItem(ledger, key, (item) => ({
    ...item,
    state: met ? 'met' : 'unmet',
    verified: { met, ...noted(event, on) },
  }));

interface Claim {
  readonly item: string;
  readonly done: boolean;
  readonly note?: string | undefined;
  readonly on: string;
}

/** What is not done was never claimed; a verification says more than a claim. */
const claimed = (ledger: LedgerDocument, { item: key, done, note, on }: Claim, event: Sealed): LedgerDocument =>
  withItem(ledger, key, ({ claimed: _before, ...item }) => ({
    ...item,
    state: item.verified ? item.state : done ? 'claimed' : 'planned',
    ...(done && { claimed: { note, ...noted(event, on) } }),
  }));

/** One document a project that was established: items, checks, records and their corrections. */
export const ledgers: View<LedgerDocument, LedgerEvent> = {
  name: 'dashboard.ledgers',
  version: 3,
  indexes: ['callId', 'track', 'status', 'path', 'title', 'preparedOn', 'openedOn', 'closedOn'],
  scope: 'path',
  initial: blankLedger,
  keysOf: ({ data }) => [data.projectId],
  on: {
    'supervision.items-planned': (ledger, { data: { items, roles } }) => ({
      ...ledger,
      responsibles: { ...ledger.responsibles, ...roles },
      items: items.map((item): LedgerItem => {
        const before = ledger.items.find(({ key }) => key === item.key);
        return before ? { ...before, ...item } : { ...item, state: 'planned' };
      }),
    }),
    'supervision.claim-corrected': (ledger, { data, ...event }) => {
      const before = ledger.items.find(({ key }) => key === data.item);
      const now = claimed(ledger, data, event);
      const was = {
        done: before?.claimed !== undefined,
        note: before?.claimed?.note,
        on: before?.claimed?.on ?? data.on,
      };
      const is = { done: data.done, note: data.note, on: data.on };
      const correction = { of: 'claim', id: data.item, was, is, reason: data.reason } as const;
      const { at, as: by } = event.meta;
      return { ...now, corrections: [...now.corrections, { ...correction, at, by }] };
    },
    'supervision.ledger-prepared': (ledger, { data }) => {
      const { callId, scheme, issuer, organisation, track, title, roles, items, on } = data;
      return {
        ...ledger,
        callId,
        scheme,
        issuer,
        track,
        title,
        organisation: organisation.id,
        path: organisation.path,
        responsibles: roles,
        items: items.map((item): LedgerItem => ({ ...item, state: 'planned' })),
        preparedOn: on,
      };
    },
    'supervision.keeper-named': (ledger, { data: { role, holders } }) => ({
      ...ledger,
      keepers: { ...ledger.keepers, [role]: holders },
    }),
    'supervision.ledger-opened': (ledger, { data: { on } }) => ({ ...ledger, status: 'open', openedOn: on }),
    'supervision.ledger-closed': (ledger, { data: { outcome, on } }) => ({
      ...ledger,
      status: 'closed',
      closedOn: on,
      outcome,
    }),
    'supervision.ledger-reopened': (ledger) => ({
      ...ledger,
      status: ledger.openedOn === undefined ? 'prepared' : 'open',
      closedOn: undefined,
      outcome: undefined,
    }),
    'supervision.ledger-withdrawn': (ledger, { data: { on } }) => ({
      ...ledger,
      status: 'withdrawn',
      withdrawnOn: on,
      closedOn: undefined,
      outcome: undefined,
    }),
    'supervision.record-filed': (ledger, { data: { record: kind, recordId: id, values, marks, on }, ...event }) =>
      filed(ledger, 'records', { id, kind, values, marks, ...noted(event, on) }),
    'supervision.record-corrected': (ledger, { data, ...event }) => {
      const { record: kind, recordId: id, values, marks, on, reason } = data;
      const paper = { id, kind, values, marks, ...noted(event, on) };
      return replaced(ledger, 'records', paper, { reason, meta: event.meta });
    },
    'supervision.check-recorded': (ledger, { data: { check: kind, checkId: id, values, marks, on }, ...event }) =>
      filed(ledger, 'checks', { id, kind, values, marks, ...noted(event, on) }),
    'supervision.check-corrected': (ledger, { data, ...event }) => {
      const { check: kind, checkId: id, values, marks, on, reason } = data;
      const paper = { id, kind, values, marks, ...noted(event, on) };
      return replaced(ledger, 'checks', paper, { reason, meta: event.meta });
    },
    'supervision.item-claimed': (ledger, { data, ...event }) => claimed(ledger, { ...data, done: true }, event),
    'supervision.item-verified': (ledger, { data, ...event }) => verified(ledger, data, event),
    'supervision.item-corrected': (ledger, { data, ...event }) => {
      const { item: key, met, on, reason } = data;
      const before = ledger.items.find((item) => item.key === key)?.verified;
      const now = verified(ledger, data, event);
      if (!before) return now;
      const was = { met: before.met, on: before.on };
      const correction = { of: 'item', id: key, was, is: { met, on }, reason } as const;
      const { at, as: by } = event.meta;
      return { ...now, corrections: [...now.corrections, { ...correction, at, by }] };
    },
  },
};
