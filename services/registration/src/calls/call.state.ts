import type { CallOpened } from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';

export type CallEvent = EventOf<typeof CallOpened>;
export type OpenCall = CallEvent['data'] & { readonly status: 'open' };
export type Call = { readonly status: 'absent' } | OpenCall;

export const evolve = (_call: Call, { data }: Recorded<CallEvent>): Call => ({ ...data, status: 'open' });
