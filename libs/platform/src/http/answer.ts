import type { Outcome, PlainEvent } from '@xmh/eventing';
import { refused } from '../problems/problem';

/** What came of a command, for the wire; the interceptor adds the store's epoch to the position. */
export class Answer {
  constructor(
    readonly id: string,
    readonly outcome: Exclude<Outcome, { readonly kind: 'refused' }>,
  ) {}

  /** The body of the response. */
  body(epoch: string): AnswerBody | RehearsalBody {
    const { id, outcome } = this;
    if (outcome.kind === 'rehearsed') return { id, stream: outcome.stream, events: outcome.events };
    const { stream, revision, position } = outcome;
    return { id, stream, revision, position: `${epoch}:${position}` };
  }
}

export interface AnswerBody {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  /** `<epoch>:<position>`: give it back as `?atLeast=` to see what this command did. */
  readonly position: string;
}

export interface RehearsalBody {
  readonly id: string;
  readonly stream: string;
  readonly events: readonly PlainEvent[];
}

/** The answer to a command about the thing with this id. A refusal throws its problem. */
export function answer(outcome: Outcome, id: string): Answer {
  if (outcome.kind === 'refused') throw refused(outcome.refusal);
  return new Answer(id, outcome);
}
