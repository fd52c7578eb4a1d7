import { streams } from '@xmh/contracts';
import { type CommandHandler, type CommandPlan, derivedId, refuse } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import { listOf, type Scheme } from '@xmh/scheme';
import type { Calls } from '../calls/call.handler';
import type { KnownCall } from '../calls/call.state';
import type { ListCommand } from './list.commands';
import type { ListContext } from './list.context';
import { listAccess, listDecider, listUnknown } from './list.decider';
import type { DrawnList, ListEvent } from './list.state';

export const LISTS = Symbol('lists');
export type Lists = CommandHandler<ListCommand, ListEvent, DrawnList, ListContext>;
type ListPlan = CommandPlan<ListCommand, ListEvent, DrawnList, ListContext>;

/** One list a call, or, where the paper has it drawn up by the year, one a year of its issuer. */
export const listIdOf = (scheme: Scheme, { callId, issuer, year }: KnownCall, list: string): string =>
  listOf(scheme, list)?.drawnUp?.in === 'call'
    ? derivedId('list', callId, list)
    : derivedId('list', issuer.id, scheme.id, year, list);

const listPlan = (core: ServiceCore, calls: Calls): ListPlan => ({
  decider: listDecider,
  access: listAccess,
  streamOf: ({ data }) => streams.list(data.listId),
  subject: (_command, _list, { who }) => who,
  context: async (command, drawn) => {
    const drawing = command.type === 'DrawUpList' ? command.data : undefined;
    const about = drawn.status === 'absent' ? drawing : drawn;
    if (!about) return listUnknown;
    const call = await calls.state(streams.call(about.callId));
    if (call.status === 'absent') return refuse('call-unknown', '没有这个批次', 404);
    const pinned = await core.schemes.get(drawn.status === 'absent' ? call.scheme : drawn.scheme);
    const declared = listOf(pinned.scheme, about.list);
    if (!declared) return listUnknown;
    return { pinned, directory: core.directory, who: { issuer: pinned.issuer }, callId: about.callId, declared };
  },
});

export const lists = (core: ServiceCore, calls: Calls): Lists => core.handler(listPlan(core, calls));
