import { Controller, Inject } from '@nestjs/common';
import { PlanRegistered } from '@xmh/contracts';
import type { ReactionAnswer } from '@xmh/eventing';
import { react, reactionsOf, type Received } from '@xmh/messaging';
import { PROJECTS, type Projects } from '../project/project.handler';

const service = 'supervision';
const Reaction = reactionsOf(service);

@Controller()
export class ItemReactions {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  /** A plan registered after establishment brings the items, and the persons it names, into the ledger. */
  @Reaction('plan-items', PlanRegistered, { start: 'beginning' })
  async plan(event: Received<typeof PlanRegistered>): Promise<ReactionAnswer> {
    const { projectId, items, roles, on } = event.data;
    const refusals = { 'project-unknown': 'wait' } as const;
    return react(this.projects, { service, reaction: 'plan-items', refusals }, event, {
      type: 'PlanItems',
      data: { projectId, items, roles, on },
    });
  }
}
