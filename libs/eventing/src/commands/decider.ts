import type { Ground, PlainEvent, Recorded } from '../events/event';
import type { Command, Deciding } from './command';
import type { Refusal } from './refusal';

export type Decision<Event extends PlainEvent = PlainEvent> =
  | { readonly accepted: readonly [Event, ...Event[]]; readonly ground?: Ground | undefined }
  | { readonly refused: Refusal };

/** One function a command; the compiler finds a missing one. */
export type DecideTable<C extends Command, E extends PlainEvent, S, X> = {
  readonly [Type in C['type']]: (
    command: Deciding<Type, Extract<C, { readonly type: Type }>['data']>,
    state: S,
    context: X,
  ) => Decision<E>;
};

/**
 * Decider (Jérémie Chassaing, 2021): pure. `evolve` folds facts into state and never refuses; `decide` turns a command into facts or a refusal.
 * Context holds what comes from outside the stream: the scheme, facts of other services.
 */
export interface Decider<C extends Command, E extends PlainEvent, S, X> {
  readonly initial: S;
  /** Events come lifted to today's version, with their envelope: id and revision are what waivers and corrections name. */
  readonly evolve: (state: S, event: Recorded<E>) => S;
  readonly decide: DecideTable<C, E, S, X>;
}

/** At least one fact, and the rules it stood on. */
export const accept = <E extends PlainEvent>(events: E | readonly [E, ...E[]], ground?: Ground): Decision<E> => ({
  accepted: isList(events) ? events : [events],
  ground,
});

export const refuse = (
  code: string,
  message: string,
  status: Refusal['status'] = 409,
  articles?: Refusal['articles'],
): { readonly refused: Refusal } => ({ refused: { code, message, status, ...(articles && { articles }) } });

const isList = <E>(events: E | readonly [E, ...E[]]): events is readonly [E, ...E[]] => Array.isArray(events);
