import { streams } from '@xmh/contracts';
import { type CommandHandler, type CommandPlan, refuse } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import type { Scheme, Step } from '@xmh/scheme';
import type { Calls } from '../calls/call.handler';
import type { Projects } from '../projects/project.handler';
import type { Project } from '../projects/project.state';
import type { BatchCommand } from './batch.commands';
import type { BatchContext } from './batch.context';
import { batchAccess, batchDecider, batchUnknown } from './batch.decider';
import type { Batch, BatchEvent } from './batch.state';

export const BATCHES = Symbol('batches');
export type Batches = CommandHandler<BatchCommand, BatchEvent, Batch, BatchContext>;
type BatchPlan = CommandPlan<BatchCommand, BatchEvent, Batch, BatchContext>;

const batchPlan = (core: ServiceCore, calls: Calls, projects: Projects): BatchPlan => ({
  decider: batchDecider,
  access: batchAccess,
  streamOf: ({ data }) => streams.batch(data.batchId),
  subject: (_command, _batch, { who }) => who,
  context: async (command, batch) => {
    const prepared = batch.status === 'absent' ? undefined : batch;
    const plan = prepared ?? (command.type === 'PrepareBatch' ? command.data : undefined);
    if (!plan) return batchUnknown;
    const { callId, route, step: key } = plan;
    const call = await calls.state(streams.call(callId));
    if (call.status === 'absent') return refuse('call-unknown', '没有这个批次', 404);
    const pinned = await core.schemes.get(call.scheme);
    const step = stepOn(pinned.scheme, route, key);
    if (!step) return refuse('step-unknown', '方案没有这一环节', 404);
    const entries = new Map<string, Project>();
    for (const id of plan.entries) entries.set(id, await projects.state(streams.registration(id)));
    return { pinned, directory: core.directory, who: { issuer: pinned.issuer }, callId, step, entries };
  },
});

export const stepOn = ({ routes }: Scheme, route: string, step: string): Step | undefined =>
  routes.find(({ key }) => key === route)?.steps.find(({ key }) => key === step);

export const batches = (core: ServiceCore, calls: Calls, projects: Projects): Batches =>
  core.handler(batchPlan(core, calls, projects));
