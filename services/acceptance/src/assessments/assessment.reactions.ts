import { Controller, Inject } from '@nestjs/common';
import { ProjectEstablished } from '@xmh/contracts';
import type { ReactionAnswer } from '@xmh/eventing';
import { react, reactionsOf, type Received } from '@xmh/messaging';
import { PROJECTS, type Projects } from '../project/project.handler';

const service = 'acceptance';
const Reaction = reactionsOf(service);

@Controller()
export class AssessmentReactions {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  @Reaction('prepare-acceptance', ProjectEstablished, { start: 'beginning' })
  async prepare(event: Received<typeof ProjectEstablished>): Promise<ReactionAnswer> {
    const { step: _step, roles: _roles, items: _items, ...data } = event.data;
    const refusals = { 'acceptance-prepared-already': 'done' } as const;
    return react(this.projects, { service, reaction: 'prepare-acceptance', refusals }, event, {
      type: 'PrepareAcceptance',
      data,
    });
  }
}
