import type { SchemeRef } from '@xmh/eventing';

export type Stage = 'drafted' | 'declared' | 'returned' | 'out' | 'withdrawn' | 'established' | 'closed';
export type Holders = Readonly<Record<string, readonly string[]>>;

export interface Conclusion {
  /** Its event's id: what an overturning names. */
  readonly event: string;
  readonly assessment: string;
  readonly round: number;
  readonly outcome: string;
  /** By figure key: hundredths, counts or stars; a missing figure is absent. */
  readonly figures: Readonly<Record<string, number>>;
  readonly on: string;
}

export interface Prize {
  readonly roundId: string;
  readonly award: string;
  readonly place: string;
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
 * `stage` and `honoured` follow from the others.
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
  readonly route?: string;
  readonly declaration: Exclude<Stage, 'closed'>;
  readonly ledger: 'absent' | 'prepared' | 'open' | 'closed';
  readonly stage: Stage;
  /** The last step of the route that led on. */
  readonly lastStep?: string;
  /** Day by which a returned declaration must come back. */
  readonly returnBy?: string | undefined;
  readonly draftedOn?: string;
  readonly declaredOn?: string;
  readonly establishedOn?: string;
  readonly ledgerOpenedOn?: string;
  readonly closedOn?: string | undefined;
  readonly responsibles: Holders;
  readonly keepers: Holders;
  /** Those that stand, oldest first. */
  readonly conclusions: readonly Conclusion[];
  readonly prizes: readonly Prize[];
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
  responsibles: {},
  keepers: {},
  conclusions: [],
  prizes: [],
  honoured: false,
  setAside: [],
});

/** The card with what follows from its parts. */
export const settled = (card: CardDocument): CardDocument => ({
  ...card,
  stage: card.ledger === 'closed' ? 'closed' : card.declaration,
  honoured: card.prizes.length > 0,
});

export const latestConclusion = (card: CardDocument): Conclusion | undefined => card.conclusions.at(-1);
