import type { Actor } from '../events/event';

/** An article the sender asks to set aside, with his reason; whether he may is the scheme's to say. */
export interface Override {
  readonly article: string;
  readonly reason: string;
}

export interface CommandMeta {
  /** UUIDv5 of person and idempotency key, or of event and reaction: met again, the command is a repeat. */
  readonly commandId: string;
  /** Who sends it: a person, whose post the access table finds, or a service's reaction or clock. */
  readonly by: { readonly person: string } | { readonly service: string };
  readonly correlationId: string;
  readonly causationId?: string;
  readonly override?: readonly Override[];
  /** Dry run: the same access and the same refusals, no event. */
  readonly rehearse?: boolean;
}

/** A request to change one stream, imperative. Ids it creates derive from its own id. */
export interface Command<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
  readonly meta: CommandMeta;
}

export type CommandOf<C extends Command, Type extends C['type']> = Extract<C, { readonly type: Type }>;

/** What a decide function sees beside the data: who, in which post, and when. */
export interface Moment {
  readonly commandId: string;
  readonly as: Actor;
  /** Instant this command is decided at, UTC. */
  readonly at: string;
  /** The calendar date of `at` in Asia/Shanghai. */
  readonly today: string;
  readonly override: readonly Override[];
}

/** A command on its way through a decide function. */
export interface Deciding<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
  readonly meta: Moment;
}
