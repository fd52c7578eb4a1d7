import { Controller, Inject } from '@nestjs/common';
import { AssessmentConcluded, ConclusionOverturned, ProjectEstablished, ProjectWithdrawn } from '@xmh/contracts';
import { done, type ReactionAnswer } from '@xmh/eventing';
import { react, reactionsOf, type Received } from '@xmh/messaging';
import { PROJECTS, type Projects } from '../project/project.handler';

const service = 'supervision';
const Reaction = reactionsOf(service);

/** What the rest of the house makes of a project, taken into its ledger. */
@Controller()
export class LedgerReactions {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  /** One reaction for both, so that a withdrawal never overtakes the establishment it undoes. */
  @Reaction('prepare-ledger', [ProjectEstablished, ProjectWithdrawn], { start: 'beginning' })
  async prepare(
    event: Received<typeof ProjectEstablished> | Received<typeof ProjectWithdrawn>,
  ): Promise<ReactionAnswer> {
    const preparing = { service, reaction: 'prepare-ledger' } as const;
    if (event.type === ProjectWithdrawn.type) {
      const { projectId, callId, on } = event.data;
      const refusals = { 'ledger-withdrawn': 'done' } as const;
      const data = { projectId, callId, cause: event.id, on };
      return react(this.projects, { ...preparing, refusals }, event, { type: 'WithdrawLedger', data });
    }
    const { step: _step, declaredAt: _declaredAt, ...data } = event.data;
    const refusals = { 'ledger-prepared-already': 'done' } as const;
    return react(this.projects, { ...preparing, refusals }, event, { type: 'PrepareLedger', data });
  }

  /** One reaction for both, so that a fall never overtakes the conclusion it undoes. */
  @Reaction('follow-conclusion', [AssessmentConcluded, ConclusionOverturned], { start: 'beginning' })
  async follow(
    event: Received<typeof AssessmentConcluded> | Received<typeof ConclusionOverturned>,
  ): Promise<ReactionAnswer> {
    const { projectId, on } = event.data;
    const following = { service, reaction: 'follow-conclusion' } as const;
    if (event.type === ConclusionOverturned.type) {
      const refusals = { 'project-unknown': 'wait', 'ledger-not-closed-by-this': 'done' } as const;
      const data = { projectId, cause: event.data.cause, on };
      return react(this.projects, { ...following, refusals }, event, { type: 'ReopenLedger', data });
    }
    if (!event.data.consequences.includes('close')) return done;
    const refusals = { 'project-unknown': 'wait', 'ledger-closed': 'done' } as const;
    const data = { projectId, outcome: event.data.outcome, cause: event.id, on };
    return react(this.projects, { ...following, refusals }, event, { type: 'CloseLedger', data });
  }
}
