import type {
  DeclarationDrafted,
  DeclarationRevised,
  DeclarationSubmitted,
  DeclarationWithdrawn,
  PaperSigned,
  PlanCorrected,
  PlanFiled,
  PlanRegistered,
  PlanReturned,
  ProjectEstablished,
  ProjectIssued,
  ProjectWithdrawn,
  ResponsibleNamed,
  SeatConfirmed,
  SeatReleased,
  SeatTaken,
  StepCorrected,
  StepDecided,
} from '@xmh/contracts';
import type { EventOf } from '@xmh/eventing';
import type { CardDocument } from '../card.document';
import { type Folds, unchanged } from '../card.folds';

export type DeclaringEvent = EventOf<
  | typeof DeclarationDrafted
  | typeof DeclarationRevised
  | typeof PaperSigned
  | typeof DeclarationSubmitted
  | typeof DeclarationWithdrawn
  | typeof SeatTaken
  | typeof SeatConfirmed
  | typeof SeatReleased
  | typeof StepDecided
  | typeof ResponsibleNamed
  | typeof ProjectEstablished
  | typeof ProjectIssued
  | typeof ProjectWithdrawn
  | typeof StepCorrected
  | typeof PlanFiled
  | typeof PlanCorrected
  | typeof PlanReturned
  | typeof PlanRegistered
>;

/** Written anew, a paper has lost its signatures. */
const written = (papers: CardDocument['papers'], form: string | undefined): CardDocument['papers'] =>
  form === undefined ? papers : { ...papers, [form]: [] };

const withdrawn = (card: CardDocument, on: string): CardDocument => ({
  ...card,
  declaration: 'withdrawn',
  withdrawnOn: on,
  since: on,
});

export const declaring: Folds<DeclaringEvent> = {
  'registration.declaration-drafted': (card, { data }) => {
    const { callId, scheme, issuer, organisation, track, title, start, route, form, on } = data;
    const whose = { organisation: organisation.id, path: organisation.path };
    const facts = { callId, scheme, issuer, ...whose, track, title, start, route, form };
    return { ...card, ...facts, papers: written({}, form), declaration: 'drafted', draftedOn: on, since: on };
  },
  'registration.project-issued': (card, { data, position: declared }) => {
    const { callId, scheme, issuer, organisation, track, title, issueId, start, route, on } = data;
    const whose = { organisation: organisation.id, path: organisation.path };
    const facts = { callId, scheme, issuer, ...whose, track, title, issueId, start, route };
    return { ...card, ...facts, declaration: 'issued', declared, issuedOn: on, since: on };
  },
  'registration.declaration-revised': (card, { data: { track, title, form } }) => ({
    ...card,
    track,
    title,
    form,
    papers: written(card.papers, form),
  }),
  'registration.paper-signed': (card, { data: { form, field } }) => ({
    ...card,
    papers: { ...card.papers, [form]: [...(card.papers[form] ?? []), field] },
  }),
  'registration.declaration-submitted': (card, { data: { on }, position }) => ({
    ...card,
    declaration: 'declared',
    declaredOn: card.declaredOn ?? on,
    declared: card.declared ?? position,
    since: on,
    returnBy: undefined,
  }),
  'registration.declaration-withdrawn': (card, { data: { on } }) => withdrawn(card, on),
  'registration.project-withdrawn': (card, { data: { on } }) => ({ ...withdrawn(card, on), establishedOn: undefined }),
  'registration.seat-taken': (card) => ({ ...card, seat: 'held' }),
  'registration.seat-confirmed': (card) => ({ ...card, seat: 'confirmed' }),
  'registration.seat-released': (card, { data: { seat, because } }) => ({
    ...card,
    seat: undefined,
    ...(because === 'not-submitted' && { setAside: card.setAside.filter((one) => one.seat !== seat) }),
  }),
  'registration.step-decided': (card, { data: { step, decision, leads, batchId, returnBy, form, on } }) => {
    const decided = { ...card.decided, [step]: decision };
    const now = { ...card, decided, papers: written(card.papers, form), since: on };
    if (leads === 'on') return { ...now, lastStep: step };
    if (leads === 'out') return { ...now, declaration: 'out' };
    // A plan returned as a whole goes back to whoever prepared it: its entries stay where they stand.
    return batchId === undefined ? { ...now, declaration: 'returned', returnBy } : now;
  },
  'registration.step-corrected': unchanged,
  'registration.responsible-named': (card, { data: { role, holders } }) => ({
    ...card,
    responsibles: { ...card.responsibles, [role]: holders },
  }),
  'registration.project-established': (card, { data }) => {
    const { callId, scheme, issuer, organisation, track, title, roles, on } = data;
    const whose = { organisation: organisation.id, path: organisation.path };
    const facts = { callId, scheme, issuer, ...whose, track, title };
    return { ...card, ...facts, responsibles: roles, declaration: 'established', establishedOn: on, since: on };
  },
  'registration.plan-filed': (card, { data: { form, on } }) => ({
    ...card,
    plan: { state: 'filed', on },
    papers: written(card.papers, form),
  }),
  'registration.plan-corrected': (card, { data: { form } }) => ({ ...card, papers: written(card.papers, form) }),
  'registration.plan-returned': (card, { data: { returnBy, on } }) => ({
    ...card,
    plan: { state: 'returned', on, ...(returnBy !== undefined && { returnBy }) },
  }),
  'registration.plan-registered': (card, { data: { roles, on } }) => ({
    ...card,
    plan: { state: 'registered', on },
    responsibles: { ...card.responsibles, ...roles },
  }),
};
