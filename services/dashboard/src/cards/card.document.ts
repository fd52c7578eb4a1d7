import type { SchemeRef } from '@xmh/eventing';

export type Stage = 'drafted' | 'issued' | 'declared' | 'returned' | 'out' | 'withdrawn' | 'established' | 'closed';
export type Holders = Readonly<Record<string, readonly string[]>>;

export interface Conclusion {
  /** Its event's id: what an overturning names. */
  readonly event: string;
  readonly assessment: string;
  readonly round: number;
  readonly outcome: string;
  /** By figure key: hundredths, counts or stars; a missing figure is absent. */
  readonly figures: Readonly<Record<string, number>>;
  /** What counts and what there is, of each measured share: conditions compare the fraction. */
  readonly shares: Readonly<Record<string, { readonly numerator: number; readonly denominator: number }>>;
  readonly on: string;
}

/** An assessment of the project, in its latest round. */
export interface Sitting {
  readonly assessment: string;
  readonly round: number;
  /** The day it opens by the calendar. */
  readonly opensOn?: string | undefined;
  readonly openedOn?: string;
  /** Surveys that are counted. */
  readonly counted: readonly string[];
  /** Who marked, by sheet: each marker once. */
  readonly marked: Readonly<Record<string, readonly string[]>>;
  readonly concluded: boolean;
}

/** What was claimed and found of one item of the plan. */
export interface CardItem {
  readonly key: string;
  readonly claimed: boolean;
  readonly claimedOn?: string;
  /** Somebody looked: met or not. */
  readonly verified: boolean;
  readonly met: boolean;
}

export interface Prize {
  readonly roundId: string;
  readonly award: string;
  readonly place: string;
  readonly on: string;
}

/** A conclusion that admitted it to the awards. */
export interface Entry {
  readonly assessment: string;
  /** The event of the conclusion. */
  readonly cause: string;
  readonly on: string;
}

/** An article that was set aside for the project, at which event; `waiver`: the event that released it beforehand. */
export interface NotedException {
  readonly event: string;
  readonly at: string;
  readonly article: string;
  readonly reason: string;
  readonly waiver?: string | undefined;
  /** The seat it was taken for: gone with a seat that was never used. */
  readonly seat?: string | undefined;
}

/**
 * One project from draft to prize. Each field belongs to one stream, so that streams may be folded in any interleaving;
 * `stage`, `seated`, `entered`, `concluded` and `honoured` follow from the others.
 */
export interface CardDocument {
  readonly projectId: string;
  readonly callId: string;
  readonly scheme: SchemeRef;
  readonly issuer: string;
  readonly organisation: string;
  readonly path: string;
  readonly track: string;
  readonly title: string;
  readonly start?: string;
  readonly route?: string;
  /** The form it was declared on. */
  readonly form?: string | undefined;
  /** Signature fields that are signed, by form; what is written anew has lost them. */
  readonly papers: Readonly<Record<string, readonly string[]>>;
  /** The issue it came down with, where nobody declared it. */
  readonly issueId?: string;
  readonly declaration: Exclude<Stage, 'closed'>;
  readonly ledger: 'absent' | 'prepared' | 'open' | 'closed' | 'withdrawn';
  readonly stage: Stage;
  /** The last step of the route that led on. */
  readonly lastStep?: string;
  /** The latest decision of each step. */
  readonly decided: Readonly<Record<string, string>>;
  /** The day since which the declaration waits for what comes next. */
  readonly since?: string;
  /** The unit's own plan, where the track has one. */
  readonly plan?: {
    readonly state: 'filed' | 'returned' | 'registered';
    readonly on: string;
    readonly returnBy?: string;
  };
  /** The seat on the organisation's slate. */
  readonly seat?: 'held' | 'confirmed' | undefined;
  readonly seated: boolean;
  /** Day by which a returned declaration must come back. */
  readonly returnBy?: string | undefined;
  readonly draftedOn?: string;
  readonly issuedOn?: string;
  readonly declaredOn?: string;
  /** The position at which it was first submitted, or issued: equals in a ranking are shown in the order of arrival. */
  readonly declared?: string;
  /** Gone with the establishment when the project is withdrawn. */
  readonly establishedOn?: string | undefined;
  readonly withdrawnOn?: string;
  readonly ledgerOpenedOn?: string;
  readonly closedOn?: string | undefined;
  readonly responsibles: Holders;
  readonly keepers: Holders;
  readonly items: readonly CardItem[];
  readonly sittings: readonly Sitting[];
  /** Those that stand, oldest first. */
  readonly conclusions: readonly Conclusion[];
  readonly entry?: Entry | undefined;
  readonly prizes: readonly Prize[];
  readonly commendations: readonly { readonly commendationId: string; readonly award: string; readonly on: string }[];
  readonly promotions: readonly { readonly recordId: string; readonly record: string; readonly on: string }[];
  readonly entered: boolean;
  /** A conclusion stands. */
  readonly concluded: boolean;
  /** A prize, a commendation or a promotion. */
  readonly honoured: boolean;
  readonly setAside: readonly NotedException[];
}

export const blankCard = (projectId: string): CardDocument => ({
  projectId,
  callId: '',
  scheme: { id: '', version: 0, digest: '' },
  issuer: '',
  organisation: '',
  path: '/',
  track: '',
  title: '',
  declaration: 'drafted',
  ledger: 'absent',
  stage: 'drafted',
  papers: {},
  decided: {},
  seated: false,
  responsibles: {},
  keepers: {},
  items: [],
  sittings: [],
  conclusions: [],
  prizes: [],
  commendations: [],
  promotions: [],
  entered: false,
  concluded: false,
  honoured: false,
  setAside: [],
});

/** The card with what follows from its parts. */
export const settled = (card: CardDocument): CardDocument => ({
  ...card,
  stage: card.ledger === 'closed' && card.declaration !== 'withdrawn' ? 'closed' : card.declaration,
  seated: card.seat !== undefined,
  entered: card.entry !== undefined,
  concluded: card.conclusions.length > 0,
  honoured: card.prizes.length + card.commendations.length + card.promotions.length > 0,
});

export const latestConclusion = (card: CardDocument): Conclusion | undefined => card.conclusions.at(-1);

/** The latest conclusion of one assessment that stands. */
export const latestOf = ({ conclusions }: CardDocument, assessment: string): Conclusion | undefined =>
  conclusions.findLast((one) => one.assessment === assessment);
