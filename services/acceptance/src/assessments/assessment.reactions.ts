import { Controller, Inject } from '@nestjs/common';
import { ProjectEstablished, ProjectWithdrawn } from '@xmh/contracts';
import type { ReactionAnswer } from '@xmh/eventing';
import { react, reactionsOf, type Received } from '@xmh/messaging';
import { PROJECTS, type Projects } from '../project/project.handler';

const service = 'acceptance';
const Reaction = reactionsOf(service);

@Controller()
export class AssessmentReactions {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  /** One reaction for both, so that a withdrawal never overtakes the establishment it undoes. */
  @Reaction('prepare-acceptance', [ProjectEstablished, ProjectWithdrawn], { start: 'beginning' })
  async prepare(
    event: Received<typeof ProjectEstablished> | Received<typeof ProjectWithdrawn>,
  ): Promise<ReactionAnswer> {
    const preparing = { service, reaction: 'prepare-acceptance' } as const;
    if (event.type === ProjectWithdrawn.type) {
      const { projectId, on } = event.data;
      const refusals = { 'acceptance-called-off-already': 'done' } as const;
      const data = { projectId, cause: event.id, on };
      return react(this.projects, { ...preparing, refusals }, event, { type: 'CallOffAcceptance', data });
    }
    const { step: _step, roles: _roles, items: _items, ...data } = event.data;
    const refusals = { 'acceptance-prepared-already': 'done' } as const;
    return react(this.projects, { ...preparing, refusals }, event, { type: 'PrepareAcceptance', data });
  }
}
