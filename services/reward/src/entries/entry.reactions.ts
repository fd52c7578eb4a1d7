import { Controller, Inject } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AssessmentConcluded, ConclusionOverturned, PrizesDecided } from '@xmh/contracts';
import { done, type EventOf, type ReactionAnswer, type Recorded } from '@xmh/eventing';
import { react, reactionsOf } from '@xmh/messaging';
import { ENTRY_HANDLER, type EntryHandler } from './entry.handler';

const Reaction = reactionsOf('reward');
const service = 'reward';

@Controller()
export class EntryReactions {
  constructor(@Inject(ENTRY_HANDLER) private readonly entries: EntryHandler) {}

  @Reaction('admit-entry', AssessmentConcluded, { start: 'beginning' })
  async admit(@Payload() event: Recorded<EventOf<typeof AssessmentConcluded>>): Promise<ReactionAnswer> {
    const { projectId, callId, scheme, issuer, organisation, track, title, declaredAt } = event.data;
    const { assessment, round, outcome, figures, on, consequences } = event.data;
    if (!consequences.includes('admit')) return done;
    const project = { projectId, callId, scheme, issuer, organisation, track, title, declaredAt };
    const data = { ...project, assessment, round, outcome, figures, on, cause: event.id };
    const reacting = { service, reaction: 'admit-entry', refusals: { 'entry-admitted-already': 'done' } } as const;
    return react(this.entries, reacting, event, { type: 'AdmitEntry', data });
  }

  @Reaction('withdraw-entry', ConclusionOverturned, { start: 'beginning' })
  async withdraw(@Payload() event: Recorded<EventOf<typeof ConclusionOverturned>>): Promise<ReactionAnswer> {
    const { projectId, assessment, round, cause } = event.data;
    const refusals = { 'entry-absent': 'wait', 'entry-not-of-this-conclusion': 'done' } as const;
    return react(this.entries, { service, reaction: 'withdraw-entry', refusals }, event, {
      type: 'WithdrawEntry',
      data: { projectId, assessment, round, cause },
    });
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
