import type { FormValues } from '@xmh/contracts';
import type { Actor, SchemeRef } from '@xmh/eventing';

/** Who put it down, and the revision of the event that said so last: what a correction must name. */
interface Noted {
  readonly on: string;
  readonly by: Actor;
  readonly revision: number;
}

export interface LedgerItem {
  readonly key: string;
  readonly name: string;
  readonly list?: string | undefined;
  readonly due?: string | undefined;
  /** planned until claimed; verified: met or not. */
  readonly state: 'planned' | 'claimed' | 'met' | 'unmet';
  readonly claimed?: Noted & { readonly note?: string | undefined };
  readonly verified?: Noted & { readonly met: boolean };
}

/** A check or another record, as it stands. */
export interface LedgerPaper extends Noted {
  readonly id: string;
  readonly kind: string;
  readonly values: FormValues;
  readonly marks?: Readonly<Record<string, number>> | undefined;
}

type Stated =
  | { readonly done: boolean; readonly note?: string | undefined; readonly on: string }
  | { readonly met: boolean; readonly on: string }
  | Pick<LedgerPaper, 'values' | 'marks' | 'on'>;

/** What was, what is now, and why. */
export interface Correction {
  readonly of: 'check' | 'record' | 'item' | 'claim';
  /** Of the check or record; the key of the item. */
  readonly id: string;
  readonly was: Stated;
  readonly is: Stated;
  readonly reason: string;
  readonly at: string;
  readonly by: Actor;
}

/** The supervising side's running record of a project (台账). */
export interface LedgerDocument {
  readonly projectId: string;
  readonly callId: string;
  readonly scheme: SchemeRef;
  readonly issuer: string;
  readonly organisation: string;
  readonly path: string;
  readonly track: string;
  readonly title: string;
  readonly status: 'prepared' | 'open' | 'closed' | 'withdrawn';
  readonly responsibles: Readonly<Record<string, readonly string[]>>;
  readonly keepers: Readonly<Record<string, readonly string[]>>;
  readonly items: readonly LedgerItem[];
  readonly checks: readonly LedgerPaper[];
  readonly records: readonly LedgerPaper[];
  readonly corrections: readonly Correction[];
  readonly preparedOn: string;
  readonly openedOn?: string;
  readonly closedOn?: string | undefined;
  readonly withdrawnOn?: string;
  readonly outcome?: string | undefined;
}

export const blankLedger = (projectId: string): LedgerDocument => ({
  projectId,
  callId: '',
  scheme: { id: '', version: 0, digest: '' },
  issuer: '',
  organisation: '',
  path: '/',
  track: '',
  title: '',
  status: 'prepared',
  responsibles: {},
  keepers: {},
  items: [],
  checks: [],
  records: [],
  corrections: [],
  preparedOn: '',
});
