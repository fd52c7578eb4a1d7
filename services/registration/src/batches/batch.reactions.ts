import { Controller, Inject } from '@nestjs/common';
import { BatchCorrected, BatchDecided, streams } from '@xmh/contracts';
import { done, type ReactionAnswer } from '@xmh/eventing';
import { react, reactionsOf, type Received } from '@xmh/messaging';
import { PROJECTS, type Projects } from '../projects/project.handler';
import { BATCHES, type Batches } from './batch.handler';
import { decisionsOf } from './batch.state';

const Reaction = reactionsOf('registration');

@Controller()
export class BatchReactions {
  constructor(
    @Inject(BATCHES) private readonly batches: Batches,
    @Inject(PROJECTS) private readonly projects: Projects,
  ) {}

  /** What was decided of the whole is decided for each entry; met again, it goes on where it stopped. */
  @Reaction('apply-batch', BatchDecided, { start: 'beginning' })
  async apply(event: Received<typeof BatchDecided>): Promise<ReactionAnswer> {
    const { batchId, step, on } = event.data;
    const batch = await this.batches.state(streams.batch(batchId));
    if (batch.status === 'absent') return { answer: 'wait', reason: 'batch-unknown' };
    for (const { projectId, decision } of decisionsOf(batch, event.data)) {
      const data = { projectId, step, decision, batchId, values: {}, on };
      const body = { type: 'DecideStep' as const, data };
      const answer = await react(this.projects, { service: 'registration', reaction: 'apply-batch' }, event, body);
      if (answer.answer !== 'done') return answer;
    }
    return done;
  }

  /** The day of a decision is that of its entries' steps too; a plan not decided yet has no effect on them. */
  @Reaction('correct-batch', BatchCorrected, { start: 'beginning' })
  async correct(event: Received<typeof BatchCorrected>): Promise<ReactionAnswer> {
    const { batchId, step, on, reason } = event.data;
    const batch = await this.batches.state(streams.batch(batchId));
    for (const projectId of batch.status === 'decided' ? batch.entries : []) {
      const project = await this.projects.state(streams.registration(projectId));
      const decided = project.status === 'absent' ? undefined : project.decided[step];
      if (decided?.batchId !== batchId || decided.on === on) continue;
      const data = { projectId, step, values: {}, on, corrects: decided.revision, reason };
      const body = { type: 'CorrectStep' as const, data };
      const answer = await react(this.projects, { service: 'registration', reaction: 'correct-batch' }, event, body);
      if (answer.answer !== 'done') return answer;
    }
    return done;
  }
}
