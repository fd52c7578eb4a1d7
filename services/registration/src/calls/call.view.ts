import { CallClosed, CallOpened } from '@xmh/contracts';
import type { EventOf, View } from '@xmh/eventing';

/** A line in the list of calls; counts how often a scheme was opened. */
export interface CallLine {
  readonly callId: string;
  readonly scheme: string;
  readonly version: number;
  readonly issuer: string;
  readonly path: string;
  readonly name: string;
  readonly year: number;
  readonly on: string;
  readonly status: 'open' | 'closed';
}

export const callLines: View<CallLine, EventOf<typeof CallOpened> | EventOf<typeof CallClosed>> = {
  name: 'calls',
  version: 1,
  indexes: ['scheme', 'issuer', 'year', 'on', 'status'],
  scope: 'path',
  initial: (callId) => ({
    callId,
    scheme: '',
    version: 0,
    issuer: '',
    path: '/',
    name: '',
    year: 0,
    on: '',
    status: 'open',
  }),
  keysOf: ({ data }) => [data.callId],
  on: {
    [CallOpened.type]: (line, { data: { scheme, issuer, name, year, on } }) => ({
      ...line,
      scheme: scheme.id,
      version: scheme.version,
      issuer: issuer.id,
      path: issuer.path,
      name,
      year,
      on,
    }),
    [CallClosed.type]: (line) => ({ ...line, status: 'closed' }),
  },
};
