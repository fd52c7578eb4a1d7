import {
  type Command,
  type CommandPlan,
  derivedId,
  done,
  type Outcome,
  type PlainEvent,
  type ReactionAnswer,
  type StoredEvent,
} from '@xmh/eventing';

/** What a reaction makes of the refusals it can meet; one that is not named here parks. */
export type RefusalAnswers = Readonly<Record<string, ReactionAnswer['answer']>>;

/** Same event, reaction and target: same command, so twice is once. */
export const commandIdFor = (event: { readonly id: string }, reaction: string, targetStream: string): string =>
  derivedId(event.id, reaction, targetStream);

/** A reaction's answer by what its command came to. */
export function answerOf(outcome: Outcome, refusals: RefusalAnswers = {}): ReactionAnswer {
  if (outcome.kind === 'accepted') return done;
  if (outcome.kind === 'rehearsed') return { answer: 'park', reason: 'rehearsed' };
  const { code } = outcome.refusal;
  const answer = Object.hasOwn(refusals, code) ? refusals[code] : 'park';
  return answer === 'done' ? done : { answer: answer ?? 'park', reason: code };
}

/** The side of a CommandHandler that a reaction needs. */
interface Handling<C extends Command> {
  readonly plan: Pick<CommandPlan<C, PlainEvent, never, never>, 'streamOf'>;
  handle(command: C): Promise<Outcome>;
}

export interface Reacting {
  readonly service: string;
  readonly reaction: string;
  readonly refusals?: RefusalAnswers;
}

/** Sends a command of the service's own because of an event, and answers what came of it. */
export async function react<C extends Command>(
  handler: Handling<C>,
  { service, reaction, refusals }: Reacting,
  event: StoredEvent<string, unknown>,
  body: C extends Command ? Pick<C, 'type' | 'data'> : never,
): Promise<ReactionAnswer> {
  const meta = {
    by: { service },
    correlationId: event.meta.correlationId,
    causationId: event.id,
  };
  const command = (commandId: string): C => ({ ...body, meta: { ...meta, commandId } }) as unknown as C;
  const stream = handler.plan.streamOf(command(event.id));
  return answerOf(await handler.handle(command(commandIdFor(event, reaction, stream))), refusals);
}
