import type { CallClosed, CallExtended, CallOpened } from '@xmh/contracts';
import type { EventOf, View } from '@xmh/eventing';
import { blankCall, type CallDocument } from './call.document';

export type CallEvent = EventOf<typeof CallOpened | typeof CallExtended | typeof CallClosed>;

/** One document a call. */
export const calls: View<CallDocument, CallEvent> = {
  name: 'dashboard.calls',
  version: 1,
  indexes: ['callId', 'issuer', 'year', 'status', 'name', 'openedOn'],
  scope: 'path',
  initial: blankCall,
  keysOf: ({ data }) => [data.callId],
  on: {
    'registration.call-opened': (call, { data: { scheme, issuer, name, year, windows, on } }) => ({
      ...call,
      scheme,
      name,
      year,
      windows,
      issuer: issuer.id,
      path: issuer.path,
      openedOn: on,
    }),
    'registration.call-extended': (call, { data: { track, closes, reason } }) => ({
      ...call,
      extensions: [...call.extensions, { track, closes, reason }],
    }),
    'registration.call-closed': (call, { data: { on } }) => ({ ...call, status: 'closed', closedOn: on }),
  },
};
