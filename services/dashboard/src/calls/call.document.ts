import type { SchemeRef } from '@xmh/eventing';

export interface CallWindow {
  readonly tracks?: readonly string[] | undefined;
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
}

/** One opening of a scheme: seen by the issuer, everyone above and everyone below. */
export interface CallDocument {
  readonly callId: string;
  readonly scheme: SchemeRef;
  readonly issuer: string;
  readonly path: string;
  readonly name: string;
  readonly year: number;
  readonly status: 'open' | 'closed';
  readonly windows: readonly CallWindow[];
  readonly extensions: readonly {
    readonly track?: string | undefined;
    readonly closes: string;
    readonly reason: string;
  }[];
  readonly openedOn: string;
  readonly closedOn?: string;
}

export const blankCall = (callId: string): CallDocument => ({
  callId,
  scheme: { id: '', version: 0, digest: '' },
  issuer: '',
  path: '/',
  name: '',
  year: 0,
  status: 'open',
  windows: [],
  extensions: [],
  openedOn: '',
});
