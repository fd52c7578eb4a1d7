import type {
  AssessmentConcluded,
  CheckCorrected,
  CheckRecorded,
  ConclusionOverturned,
  DeclarationDrafted,
  DeclarationRevised,
  DeclarationSubmitted,
  DeclarationWithdrawn,
  ItemClaimed,
  ItemCorrected,
  ItemVerified,
  JudgementFiled,
  KeeperNamed,
  LedgerClosed,
  LedgerOpened,
  LedgerPrepared,
  LedgerReopened,
  MarksCorrected,
  MarksGiven,
  PaperSigned,
  PrizeGranted,
  PrizeWithdrawn,
  ProjectEstablished,
  RecordCorrected,
  RecordFiled,
  ResponsibleNamed,
  SeatReleased,
  SeatTaken,
  StepDecided,
  SurveyCorrected,
  SurveyCounted,
} from '@xmh/contracts';
import type { EventOf, StoredEvent, View } from '@xmh/eventing';
import { blankCard, type CardDocument, type NotedException, settled } from './card.document';

export type CardEvent = EventOf<
  | typeof DeclarationDrafted
  | typeof DeclarationRevised
  | typeof PaperSigned
  | typeof DeclarationSubmitted
  | typeof DeclarationWithdrawn
  | typeof SeatTaken
  | typeof SeatReleased
  | typeof StepDecided
  | typeof ResponsibleNamed
  | typeof ProjectEstablished
  | typeof LedgerPrepared
  | typeof KeeperNamed
  | typeof LedgerOpened
  | typeof LedgerClosed
  | typeof LedgerReopened
  | typeof RecordFiled
  | typeof RecordCorrected
  | typeof CheckRecorded
  | typeof CheckCorrected
  | typeof ItemClaimed
  | typeof ItemVerified
  | typeof ItemCorrected
  | typeof SurveyCounted
  | typeof SurveyCorrected
  | typeof MarksGiven
  | typeof MarksCorrected
  | typeof JudgementFiled
  | typeof AssessmentConcluded
  | typeof ConclusionOverturned
  | typeof PrizeGranted
  | typeof PrizeWithdrawn
>;
type Folds = Required<View<CardDocument, CardEvent>['on']>;

const unchanged = (card: CardDocument): CardDocument => card;

const declaring: Pick<Folds, Extract<keyof Folds, `registration.${string}`>> = {
  'registration.declaration-drafted': (card, { data }) => {
    const { callId, scheme, issuer, organisation, track, title, route, on } = data;
    const whose = { organisation: organisation.id, path: organisation.path };
    return { ...card, callId, scheme, issuer, ...whose, track, title, route, declaration: 'drafted', draftedOn: on };
  },
  'registration.declaration-revised': (card, { data: { track, title } }) => ({ ...card, track, title }),
  'registration.paper-signed': unchanged,
  'registration.declaration-submitted': (card, { data: { on } }) => ({
    ...card,
    declaration: 'declared',
    declaredOn: card.declaredOn ?? on,
    returnBy: undefined,
  }),
  'registration.declaration-withdrawn': (card) => ({ ...card, declaration: 'withdrawn' }),
  'registration.seat-taken': unchanged,
  'registration.seat-released': (card, { data: { seat, because } }) =>
    because === 'not-submitted' ? { ...card, setAside: card.setAside.filter((one) => one.seat !== seat) } : card,
  'registration.step-decided': (card, { data: { step, leads, batchId, returnBy } }) => {
    if (leads === 'on') return { ...card, lastStep: step };
    if (leads === 'out') return { ...card, declaration: 'out' };
    // A plan returned as a whole goes back to whoever prepared it: its entries stay where they stand.
    return batchId === undefined ? { ...card, declaration: 'returned', returnBy } : card;
  },
  'registration.responsible-named': (card, { data: { role, holders } }) => ({
    ...card,
    responsibles: { ...card.responsibles, [role]: holders },
  }),
  'registration.project-established': (card, { data }) => {
    const { callId, scheme, issuer, organisation, track, title, roles, on } = data;
    const whose = { organisation: organisation.id, path: organisation.path };
    const facts = { callId, scheme, issuer, ...whose, track, title };
    return { ...card, ...facts, responsibles: roles, declaration: 'established', establishedOn: on };
  },
};

const supervising: Pick<Folds, Extract<keyof Folds, `supervision.${string}`>> = {
  'supervision.ledger-prepared': (card) => ({ ...card, ledger: 'prepared' }),
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
  'supervision.record-filed': unchanged,
  'supervision.record-corrected': unchanged,
  'supervision.check-recorded': unchanged,
  'supervision.check-corrected': unchanged,
  'supervision.item-claimed': unchanged,
  'supervision.item-verified': unchanged,
  'supervision.item-corrected': unchanged,
};

const judging: Pick<Folds, Extract<keyof Folds, `acceptance.${string}`>> = {
  'acceptance.survey-counted': unchanged,
  'acceptance.survey-corrected': unchanged,
  'acceptance.marks-given': unchanged,
  'acceptance.marks-corrected': unchanged,
  'acceptance.judgement-filed': unchanged,
  'acceptance.assessment-concluded': (card, { id: event, data: { assessment, round, outcome, figures, on } }) => {
    const values = Object.fromEntries(figures.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]])));
    const conclusion = { event, assessment, round, outcome, figures: values, on };
    return { ...card, conclusions: [...card.conclusions, conclusion] };
  },
  'acceptance.conclusion-overturned': (card, { data: { cause } }) => ({
    ...card,
    conclusions: card.conclusions.filter(({ event }) => event !== cause),
  }),
};

const rewarding: Pick<Folds, Extract<keyof Folds, `reward.${string}`>> = {
  'reward.prize-granted': (card, { data: { roundId, award, place, on } }) => ({
    ...card,
    prizes: [...card.prizes, { roundId, award, place, on }],
  }),
  'reward.prize-withdrawn': (card, { data }) => ({
    ...card,
    prizes: card.prizes.filter(({ roundId, award }) => roundId !== data.roundId || award !== data.award),
  }),
};

/** What was set aside to take this act: by instant and event, so that no interleaving of the streams shows. */
function noted(card: CardDocument, { id, meta, data }: StoredEvent<string, object>): CardDocument {
  const exceptions = (meta.scheme?.setAside ?? []).map(({ article, reason, waiver }): NotedException => ({
    ...{ event: id, at: meta.at, article, reason },
    ...(waiver !== undefined && { waiver }),
    ...('seat' in data && typeof data.seat === 'string' && { seat: data.seat }),
  }));
  if (exceptions.length === 0) return card;
  const order = ({ at, event, article }: NotedException): string => `${at} ${event} ${article}`;
  const setAside = [...card.setAside, ...exceptions].sort((one, other) => (order(one) < order(other) ? -1 : 1));
  return { ...card, setAside };
}

type Fold = (card: CardDocument, event: never, key: string) => CardDocument;
const noting = ([type, fold]: [string, Fold]) => [
  type,
  (card: CardDocument, event: StoredEvent<string, object>, key: string) =>
    settled(noted(fold(card, event as never, key), event)),
];
const folds = { ...declaring, ...supervising, ...judging, ...rewarding } as Readonly<Record<string, Fold>>;

/** One document a project: what everybody asks for first. */
export const cards: View<CardDocument, CardEvent> = {
  name: 'dashboard.cards',
  version: 1,
  indexes: ['projectId', 'callId', 'track', 'stage', 'path', 'title', 'declaredOn', 'establishedOn', 'honoured'],
  scope: 'path',
  initial: blankCard,
  keysOf: ({ data }) => [data.projectId],
  on: Object.fromEntries(Object.entries(folds).map(noting)) as View<CardDocument, CardEvent>['on'],
};
