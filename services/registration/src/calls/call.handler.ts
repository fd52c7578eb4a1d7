import { type SchemeContext, streams } from '@xmh/contracts';
import { type CommandHandler, type CommandPlan, refuse } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import type { CallCommand } from './call.commands';
import { callAccess, callDecider } from './call.decider';
import type { Call, CallEvent } from './call.state';

export const CALLS = Symbol('calls');
export type Calls = CommandHandler<CallCommand, CallEvent, Call, SchemeContext>;

const callPlan = ({ schemes, directory }: ServiceCore): CommandPlan<CallCommand, CallEvent, Call, SchemeContext> => ({
  decider: callDecider,
  access: callAccess,
  streamOf: ({ data }) => streams.call(data.callId),
  subject: (_command, _call, { who }) => who,
  context: async ({ data }) => {
    const pinned = await schemes.find(data.scheme);
    if (!pinned) return refuse('scheme-unknown', '没有这个方案版本', 404);
    return { pinned, directory, who: { issuer: pinned.issuer } };
  },
});

export const calls = (core: ServiceCore): Calls => core.handler(callPlan(core));
