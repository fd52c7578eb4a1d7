import type { Outcome } from '@xmh/eventing';
import { z } from 'zod';
import { refused } from '../problems/problem';

/** What came of a command, for the wire; the interceptor adds the store's epoch to the position. */
export class Answer {
  constructor(
    readonly id: string,
    readonly outcome: Exclude<Outcome, { readonly kind: 'refused' }>,
  ) {}

  /** The body of the response. */
  body(epoch: string): Receipt | Rehearsal {
    const { id, outcome } = this;
    if (outcome.kind === 'rehearsed') return { id, stream: outcome.stream, events: outcome.events };
    const { stream, revision, position } = outcome;
    return { id, stream, revision, position: `${epoch}:${position}` };
  }
}

/** `<epoch>:<position>`: give it back as `?atLeast=` to see what this command did. */
export const PositionGiven = z.string().regex(/^[0-9a-f-]{36}:\d{20}$/);

/** What every command answers: the thing it is about, and where its last event stands. */
export const Receipt = z.strictObject({
  id: z.string(),
  stream: z.string(),
  revision: z.int().min(0),
  position: PositionGiven,
});
export type Receipt = z.infer<typeof Receipt>;

/** What every command answers that is only rehearsed: the events it would write. */
export const Rehearsal = z.strictObject({
  id: z.string(),
  stream: z.string(),
  events: z
    .array(z.strictObject({ type: z.string(), version: z.int(), data: z.record(z.string(), z.unknown()) }))
    .readonly(),
});
export type Rehearsal = z.infer<typeof Rehearsal>;

/** The answer to a command about the thing with this id. A refusal throws its problem. */
export function answer(outcome: Outcome, id: string): Answer {
  if (outcome.kind === 'refused') throw refused(outcome.refusal);
  return new Answer(id, outcome);
}
