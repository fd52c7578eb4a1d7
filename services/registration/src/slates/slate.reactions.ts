import { Controller, Inject } from '@nestjs/common';
import { DeclarationSubmitted, DeclarationWithdrawn, ProjectWithdrawn } from '@xmh/contracts';
import { done, type ReactionAnswer } from '@xmh/eventing';
import { react, reactionsOf, type Received } from '@xmh/messaging';
import { CORE, type ServiceCore } from '@xmh/platform';
import { projectOf } from '../projects/project.reading';
import { SLATES, type Slates } from './slate.handler';

const Reaction = reactionsOf('registration');
const refusals = { 'seat-confirmed-already': 'done' } as const;
const following = { service: 'registration', reaction: 'follow-declaration' };

/** The slate follows what becomes of a declaration. One reaction, so that a withdrawal never overtakes the submission. */
@Controller()
export class SlateReactions {
  constructor(
    @Inject(SLATES) private readonly slates: Slates,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  @Reaction('follow-declaration', [DeclarationSubmitted, DeclarationWithdrawn, ProjectWithdrawn], {
    start: 'beginning',
  })
  async follow(
    event: Received<typeof DeclarationSubmitted | typeof DeclarationWithdrawn | typeof ProjectWithdrawn>,
  ): Promise<ReactionAnswer> {
    if (event.type === DeclarationSubmitted.type) {
      return react(this.slates, { ...following, refusals }, event, { type: 'ConfirmSeat', data: event.data.seat });
    }
    const project = await projectOf(this.core, event.data.projectId);
    if (project.status === 'absent' || !project.seat) return done;
    const data = { ...project.seat, because: 'withdrawn' as const };
    const reacting = { ...following, refusals: { 'seat-gone': 'done' } as const };
    return react(this.slates, reacting, event, { type: 'ReleaseSeat', data });
  }
}
