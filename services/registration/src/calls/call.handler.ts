import { streams } from '@xmh/contracts';
import { type CommandHandler, type CommandPlan, dayOf, refuse, type Refusal } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import { spanOf } from '@xmh/scheme';
import type { CallCommand } from './call.commands';
import type { CallContext } from './call.context';
import { callAccess, callDecider } from './call.decider';
import type { Call, CallEvent } from './call.state';
import { callLines } from './call.view';
import { behind, CallCounts } from './closing/counts';
import { noShortfalls } from './closing/shortfalls';

export const CALLS = Symbol('calls');
export type Calls = CommandHandler<CallCommand, CallEvent, Call, CallContext>;
type CallPlan = CommandPlan<CallCommand, CallEvent, Call, CallContext>;

const patienceMs = 2_000;

const callPlan = (core: ServiceCore, counts = new CallCounts(core)): CallPlan => ({
  decider: callDecider,
  access: callAccess,
  streamOf: ({ data }) => streams.call(data.callId),
  subject: (_command, _call, { who }) => who,
  context: async (command, call) => {
    const opening = command.type === 'OpenCall' ? command.data : undefined;
    if (call.status === 'absent' && !opening) return refuse('call-unknown', '没有这个批次', 404);
    const pinned = await core.schemes.find(
      call.status === 'absent' ? (opening?.scheme ?? { id: '', version: 1 }) : call.scheme,
    );
    if (!pinned) return refuse('scheme-unknown', '没有这个方案版本', 404);
    const facts = {
      pinned,
      directory: core.directory,
      who: { issuer: pinned.issuer },
      opened: [],
      shortfalls: noShortfalls,
    };
    if (opening) {
      const opened = await openedBefore(core, facts, opening.year, opening.on ?? dayOf(core.clock.now()));
      return 'refused' in opened ? opened : { ...facts, ...opened };
    }
    if (call.status === 'absent') return facts;
    const short = await counts.shortfalls(command, call, pinned);
    return 'refused' in short ? short : { ...facts, shortfalls: short };
  },
});

/** How many calls of the same paper there are in each span that it counts; the call's year is what it is for. */
async function openedBefore(
  { store, views }: ServiceCore,
  { pinned: { scheme, issuer } }: Pick<CallContext, 'pinned'>,
  year: number,
  on: string,
): Promise<{ readonly opened: readonly number[] } | { readonly refused: Refusal }> {
  const { frequency = [] } = scheme.calls;
  if (frequency.length === 0) return { opened: [] };
  const lines = views.collection(callLines);
  if (!(await lines.reached(await store.head(), patienceMs))) return behind;
  const opened: number[] = [];
  for (const { in: span } of frequency) {
    const { from, until } = spanOf(span, on);
    const when = span === 'year' ? { year } : { on: { from, to: until } };
    const { all = 0 } = await lines.count({
      scope: { everything: true },
      where: { scheme: scheme.id, issuer, ...when },
    });
    opened.push(all);
  }
  return { opened };
}

export const calls = (core: ServiceCore): Calls => core.handler(callPlan(core));
