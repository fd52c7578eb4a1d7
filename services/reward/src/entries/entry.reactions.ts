import { Controller, Inject } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AssessmentConcluded, ConclusionOverturned, PrizesDecided, PrizesRevoked } from '@xmh/contracts';
import { done, type ReactionAnswer } from '@xmh/eventing';
import { react, reactionsOf, type Received } from '@xmh/messaging';
import { RECIPIENTS, type Recipients } from '../recipients/recipient.handler';

const Reaction = reactionsOf('reward');
const service = 'reward';

@Controller()
export class EntryReactions {
  constructor(@Inject(RECIPIENTS) private readonly recipients: Recipients) {}

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
      return react(this.recipients, { ...following, refusals }, event, { type: 'WithdrawEntry', data });
    }
    if (!event.data.consequences.includes('admit')) return done;
    const { projectId, callId, scheme, issuer, organisation, track, title, declaredAt } = event.data;
    const { assessment, round, outcome, figures, on } = event.data;
    const project = { projectId, callId, scheme, issuer, organisation, track, title, declaredAt };
    const data = { ...project, assessment, round, outcome, figures, on, cause: event.id };
    const refusals = { 'entry-admitted-already': 'done' } as const;
    return react(this.recipients, { ...following, refusals }, event, { type: 'AdmitEntry', data });
  }

  /** A decided proposal takes effect project by project, and so does its fall; met again, it goes on where it stopped. */
  @Reaction('follow-decision', [PrizesDecided, PrizesRevoked], { start: 'beginning' })
  async decided(
    @Payload() event: Received<typeof PrizesDecided> | Received<typeof PrizesRevoked>,
  ): Promise<ReactionAnswer> {
    const { roundId, award, places, on } = event.data;
    if (event.type === PrizesDecided.type && event.data.leads !== 'on') return done;
    const refusals =
      event.type === PrizesDecided.type
        ? ({ 'prize-held-already': 'done', 'entry-withdrawn': 'done' } as const)
        : ({ 'prize-not-held': 'done', 'entry-absent': 'done' } as const);
    const following = { service, reaction: 'follow-decision', refusals } as const;
    for (const { place, projects } of places) {
      for (const projectId of projects) {
        const prize = { projectId, roundId, award, on };
        const answer =
          event.type === PrizesDecided.type
            ? await react(this.recipients, following, event, { type: 'GrantPrize', data: { ...prize, place } })
            : await react(this.recipients, following, event, {
                type: 'RevokePrize',
                data: { ...prize, reason: event.data.reason },
              });
        if (answer.answer !== 'done') return answer;
      }
    }
    return done;
  }
}
