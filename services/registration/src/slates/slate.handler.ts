import { streams } from '@xmh/contracts';
import { type CommandHandler, type CommandPlan, refuse } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import type { Calls } from '../calls/call.handler';
import { projectOf } from '../projects/project.reading';
import type { SlateCommand } from './slate.commands';
import type { SlateContext } from './slate.context';
import { slateAccess, slateDecider } from './slate.decider';
import type { Slate, SlateEvent } from './slate.state';

export const SLATES = Symbol('slates');
export type Slates = CommandHandler<SlateCommand, SlateEvent, Slate, SlateContext>;
type SlatePlan = CommandPlan<SlateCommand, SlateEvent, Slate, SlateContext>;

const slatePlan = (core: ServiceCore, calls: Calls): SlatePlan => ({
  decider: slateDecider,
  access: slateAccess,
  streamOf: ({ data }) => streams.slate(data.slateId),
  subject: (_command, _slate, { who }) => who,
  context: async ({ data }, slate) => {
    const callId = 'callId' in data ? data.callId : slate.callId;
    const organisation = 'organisation' in data ? data.organisation : slate.organisation;
    if (callId === undefined || organisation === undefined) return refuse('seat-gone', '此名额已经释放');
    const call = await calls.state(streams.call(callId));
    if (call.status === 'absent') return refuse('call-unknown', '没有这个批次', 404);
    const pinned = await core.schemes.get(call.scheme);
    const { directory } = core;
    const who = { organisation, issuer: pinned.issuer };
    return {
      pinned,
      directory,
      who,
      callId,
      organisation,
      isClosed: call.status === 'closed',
      used: await seatsInUse(core, slate),
    };
  },
});

/** The projects' own streams say which seats are used, also before the reaction has confirmed them. */
async function seatsInUse(core: ServiceCore, { seats }: Slate): Promise<readonly string[]> {
  const unconfirmed = seats.filter(({ confirmed }) => !confirmed);
  const projects = await Promise.all(unconfirmed.map(({ projectId }) => projectOf(core, projectId)));
  return projects.flatMap((project) =>
    project.status === 'absent' || project.status === 'withdrawn' ? [] : (project.seat?.seat ?? []),
  );
}

export const slates = (core: ServiceCore, calls: Calls): Slates => core.handler(slatePlan(core, calls));
