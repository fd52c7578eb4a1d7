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
import type { EventOf } from '@xmh/eventing';
import type { CardDocument, CardItem } from '../card.document';
import { type Folds, unchanged } from '../card.folds';

export type SupervisingEvent = EventOf<
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

const item = (card: CardDocument, key: string, found: Partial<CardItem>): CardDocument => ({
  ...card,
  items: card.items.map((one) => (one.key === key ? { ...one, ...found } : one)),
});

const planned = (items: readonly { readonly key: string }[], before: readonly CardItem[]): readonly CardItem[] =>
  items.map(({ key }) => before.find((one) => one.key === key) ?? { key, claimed: false, verified: false, met: false });

export const supervising: Folds<SupervisingEvent> = {
  'supervision.ledger-prepared': (card, { data: { items } }) => ({
    ...card,
    ledger: 'prepared',
    items: planned(items, []),
  }),
  'supervision.items-planned': (card, { data: { items } }) => ({ ...card, items: planned(items, card.items) }),
  'supervision.keeper-named': (card, { data: { role, holders } }) => ({
    ...card,
    keepers: { ...card.keepers, [role]: holders },
  }),
  'supervision.ledger-opened': (card, { data: { on } }) => ({ ...card, ledger: 'open', ledgerOpenedOn: on }),
  'supervision.ledger-closed': (card, { data: { on } }) => ({ ...card, ledger: 'closed', closedOn: on }),
  'supervision.ledger-reopened': (card) => ({
    ...card,
    ledger: card.ledgerOpenedOn === undefined ? 'prepared' : 'open',
    closedOn: undefined,
  }),
  'supervision.ledger-withdrawn': (card) => ({ ...card, ledger: 'withdrawn', closedOn: undefined }),
  'supervision.record-filed': unchanged,
  'supervision.record-corrected': unchanged,
  'supervision.check-recorded': unchanged,
  'supervision.check-corrected': unchanged,
  'supervision.item-claimed': (card, { data }) => item(card, data.item, { claimed: true, claimedOn: data.on }),
  'supervision.claim-corrected': (card, { data }) => item(card, data.item, { claimed: data.done }),
  'supervision.item-verified': (card, { data }) => item(card, data.item, { verified: true, met: data.met }),
  'supervision.item-corrected': (card, { data }) => item(card, data.item, { met: data.met }),
};
