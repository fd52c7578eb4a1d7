import { Controller, Inject } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AssessmentConcluded, ConclusionOverturned, PrizesDecided } from '@xmh/contracts';
import { done, type EventOf, type ReactionAnswer, type Recorded } from '@xmh/eventing';
import { react, reactionsOf, type Received } from '@xmh/messaging';
import { ENTRY_HANDLER, type EntryHandler } from './entry.handler';

const Reaction = reactionsOf('reward');
const service = 'reward';

@Controller()
export class EntryReactions {
  constructor(@Inject(ENTRY_HANDLER) private readonly entries: EntryHandler) {}

  /** One reaction for both, so that a new admission never overtakes the fall of the conclusion before it. */
  @Reaction('follow-conclusion', [AssessmentConcluded, ConclusionOverturned], { start: 'beginning' })
  async follow(
    @Payload() event: Received<typeof AssessmentConcluded> | Received<typeof ConclusionOverturned>,
  ): Promise<ReactionAnswer> {
    const following = { service, reaction: 'follow-conclusion' } as const;
    if (event.type === ConclusionOverturned.type) {
      const { projectId, assessment, round, cause } = event.data;
      const refusals = { 'entry-absent': 'done', 'entry-not-of-this-conclusion': 'done' } as const;
      const data = { projectId, assessment, round, cause };
      return react(this.entries, { ...following, refusals }, event, { type: 'WithdrawEntry', data });
    }
    if (!event.data.consequences.includes('admit')) return done;
    const { projectId, callId, scheme, issuer, organisation, track, title, declaredAt } = event.data;
    const { assessment, round, outcome, figures, on } = event.data;
    const project = { projectId, callId, scheme, issuer, organisation, track, title, declaredAt };
    const data = { ...project, assessment, round, outcome, figures, on, cause: event.id };
    const refusals = { 'entry-admitted-already': 'done' } as const;
    return react(this.entries, { ...following, refusals }, event, { type: 'AdmitEntry', data });
  }

  /** A decided proposal takes effect project by project; met again, it goes on where it stopped. */
  @Reaction('grant-prizes', PrizesDecided, { start: 'beginning' })
  async grant(@Payload() event: Recorded<EventOf<typeof PrizesDecided>>): Promise<ReactionAnswer> {
    const { roundId, award, places, on, leads } = event.data;
    if (leads !== 'on') return done;
    const refusals = { 'prize-held-already': 'done', 'entry-withdrawn': 'done' } as const;
    for (const { place, projects } of places) {
      for (const projectId of projects) {
        const answer = await react(this.entries, { service, reaction: 'grant-prizes', refusals }, event, {
          type: 'GrantPrize',
          data: { projectId, roundId, award, place, on },
        });
        if (answer.answer !== 'done') return answer;
      }
    }
    return done;
  }
}
