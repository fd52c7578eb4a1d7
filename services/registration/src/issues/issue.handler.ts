import { type ListEntry, streams } from '@xmh/contracts';
import { type CommandHandler, type CommandPlan, derivedId, refuse } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import { type List, listOf, startOf, trackOf } from '@xmh/scheme';
import type { Calls } from '../calls/call.handler';
import type { KnownCall } from '../calls/call.state';
import { listIdOf, type Lists } from '../lists/list.handler';
import type { IssueCommand, Issuing } from './issue.commands';
import type { IssueContext } from './issue.context';
import { issueAccess, issueDecider } from './issue.decider';
import type { Issue, IssueEvent } from './issue.state';

export const ISSUES = Symbol('issues');
export type Issues = CommandHandler<IssueCommand, IssueEvent, Issue, IssueContext>;
type IssuePlan = CommandPlan<IssueCommand, IssueEvent, Issue, IssueContext>;

/** A list goes down once in a call: what is issued again is the same issue. */
export const issueIdOf = ({ callId, track, start, list = '' }: Pick<Issuing, 'callId' | 'track' | 'start' | 'list'>) =>
  derivedId('issue', callId, track, start, list);

const issuePlan = (core: ServiceCore, calls: Calls, lists: Lists): IssuePlan => ({
  decider: issueDecider,
  access: issueAccess,
  streamOf: ({ data }) => streams.issue(data.issueId),
  subject: (_command, _issue, { who }) => who,
  context: async (command, issue) => {
    const about = issue.status !== 'absent' ? issue : command.type === 'IssueProjects' ? command.data : undefined;
    if (!about) return refuse('issue-unknown', '没有这次下达', 404);
    const call = await calls.state(streams.call(about.callId));
    if (call.status === 'absent') return refuse('call-unknown', '没有这个批次', 404);
    const pinned = await core.schemes.get(call.scheme);
    const { scheme } = pinned;
    const [track, start] = [trackOf(scheme, about.track), startOf(scheme, about.track, about.start)];
    if (!track || !start) return refuse('start-unknown', '方案没有这种发起方式', 404);
    const named = about.list === undefined ? undefined : listOf(scheme, about.list);
    if (about.list !== undefined && !named) return refuse('list-unknown', '方案没有这份名录', 404);
    const fixed = await fixedLists(lists, call, scheme.lists ?? [], (list) => listIdOf(scheme, call, list));
    const list = named && { declared: named, entries: fixed.get(named.key) ?? [] };
    const facts = {
      callId: about.callId,
      track,
      start,
      ...(list && { list }),
      isFixed: (key: string) => fixed.has(key),
    };
    return { pinned, directory: core.directory, who: { issuer: pinned.issuer }, ...facts };
  },
});

/** Lists that stand: those of the document itself, and those drawn up and fixed, with their entries. */
async function fixedLists(
  lists: Lists,
  { status: _status }: KnownCall,
  declared: readonly List[],
  idOf: (list: string) => string,
): Promise<ReadonlyMap<string, readonly ListEntry[]>> {
  const fixed = new Map<string, readonly ListEntry[]>();
  for (const { key, drawnUp, entries } of declared) {
    const drawn = drawnUp && (await lists.state(streams.list(idOf(key))));
    if (!drawnUp)
      fixed.set(
        key,
        entries.map(({ key: entry, name, group, kinds }) => ({ key: entry, name, group, ...(kinds && { kinds }) })),
      );
    else if (drawn?.status === 'fixed') fixed.set(key, drawn.entries);
  }
  return fixed;
}

export const issues = (core: ServiceCore, calls: Calls, lists: Lists): Issues =>
  core.handler(issuePlan(core, calls, lists));
