import type { SchemeRef } from '@xmh/eventing';

export interface RankedProject {
  readonly rank: number;
  readonly projectId: string;
  readonly tied: boolean;
  /** By `assessment/figure`, as ranked by. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface PlacedProjects {
  readonly place: string;
  readonly projects: readonly string[];
}

export interface WithdrawnPrize {
  readonly projectId: string;
  readonly place: string;
  readonly reason: string;
  readonly on: string;
}

/** One award in one call: its order, what was proposed, what was decided. Seen by the issuer and above. */
export interface RankingDocument {
  readonly roundId: string;
  readonly callId: string;
  readonly award: string;
  readonly scheme: SchemeRef;
  readonly issuer: string;
  readonly path: string;
  readonly openedOn: string;
  readonly rankedOn?: string;
  /** How many were ranked; the ranking holds the first 200, and the digest speaks of all. */
  readonly count: number;
  readonly digest: string;
  readonly ranking: readonly RankedProject[];
  readonly proposal?: { readonly places: readonly PlacedProjects[]; readonly on: string } | undefined;
  readonly decided: boolean;
  readonly decision?: { readonly step: string; readonly decision: string; readonly on: string } | undefined;
  /** Places that were decided. */
  readonly places: readonly PlacedProjects[];
  /** The decision as a whole that fell. */
  readonly revoked?: { readonly reason: string; readonly on: string } | undefined;
  /** Prizes of this round that were taken back, one project at a time or all. */
  readonly withdrawn: readonly WithdrawnPrize[];
}

export const blankRanking = (roundId: string): RankingDocument => ({
  roundId,
  callId: '',
  award: '',
  scheme: { id: '', version: 0, digest: '' },
  issuer: '',
  path: '/',
  openedOn: '',
  count: 0,
  digest: '',
  ranking: [],
  decided: false,
  places: [],
  withdrawn: [],
});
