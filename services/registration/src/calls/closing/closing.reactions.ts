import { Controller, Inject } from '@nestjs/common';
import { CallClosed, ShortfallsReported } from '@xmh/contracts';
import { derivedId, done, type ReactionAnswer } from '@xmh/eventing';
import { answerOf, react, reactionsOf, type Received } from '@xmh/messaging';
import { CORE, type ServiceCore } from '@xmh/platform';
import { SLATES, type Slates } from '../../slates/slate.handler';
import { slatesOfCall, type SlateInCall } from '../../slates/slate.view';
import { CALLS, type Calls } from '../call.handler';

const Reaction = reactionsOf('registration');
const releasing = { 'seat-in-use': 'done', 'seat-gone': 'done' } as const;
const patienceMs = 2_000;

/** What follows when a call closes. */
@Controller()
export class ClosingReactions {
  constructor(
    @Inject(CALLS) private readonly calls: Calls,
    @Inject(SLATES) private readonly slates: Slates,
    @Inject(CORE) private readonly core: Pick<ServiceCore, 'views'>,
  ) {}

  /** One page of shortfalls is followed by the next. */
  @Reaction('report-shortfalls', [CallClosed, ShortfallsReported], { start: 'beginning' })
  async report(event: Received<typeof CallClosed> | Received<typeof ShortfallsReported>): Promise<ReactionAnswer> {
    const { callId, after } = event.data;
    if (after === undefined) return done;
    const reporting = {
      service: 'registration',
      reaction: 'report-shortfalls',
      refusals: { 'shortfalls-reported-already': 'done' } as const,
    };
    return react(this.calls, reporting, event, { type: 'ReportShortfalls', data: { callId, after } });
  }

  /** Seats on which nobody submitted are free. */
  @Reaction('release-unconfirmed', CallClosed, { start: 'beginning' })
  async release(event: Received<typeof CallClosed>): Promise<ReactionAnswer> {
    const { callId } = event.data;
    for (const { slateId, seats } of await this.waiting(callId, event.position)) {
      for (const { seat } of seats.filter(({ confirmed }) => !confirmed)) {
        const meta = {
          commandId: derivedId(event.id, 'release-unconfirmed', seat),
          by: { service: 'registration' },
          correlationId: event.meta.correlationId,
          causationId: event.id,
        };
        const data = { slateId, seat, because: 'not-submitted' as const };
        const answer = answerOf(await this.slates.handle({ type: 'ReleaseSeat', data, meta }), releasing);
        if (answer.answer !== 'done') return answer;
      }
    }
    return done;
  }

  /** Slates with a seat that is held, as the view has them at least up to the closing. */
  private async waiting(callId: string, position: string): Promise<SlateInCall[]> {
    const collection = this.core.views.collection(slatesOfCall);
    if (!(await collection.reached(position, patienceMs))) throw new Error('the view of slates is behind the closing');
    const found: SlateInCall[] = [];
    for (let offset = 0; ; offset += 500) {
      const where = { callId, heldUntil: { from: '0' } };
      const { items } = await collection.find({ scope: { everything: true }, where, page: { size: 500, offset } });
      found.push(...items.map(({ document }) => document));
      if (items.length < 500) return found;
    }
  }
}
