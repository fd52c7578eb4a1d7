import { applyDecorators, UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { AnyEventDefinition, EventDefinition, ReactionAnswer, ReactionStart, StoredEvent } from '@xmh/eventing';
import type { z } from 'zod';
import { RawFault } from './raw-fault.filter';

/** The event a handler is given: of the declared types, lifted to the version of today. */
export type Received<Definition> =
  Definition extends EventDefinition<infer Type, infer Schema>
    ? StoredEvent<Type, z.output<Schema>> & { readonly position: string }
    : never;

/** What the decorator leaves on a handler for the server to find. */
export interface ReactionExtras {
  readonly reaction: string;
  /** Tells two methods that took the same name from one method with several types. */
  readonly declaration: symbol;
  readonly start: ReactionStart;
}

type ReactionMethod<Definition> = <Handler extends (event: Received<Definition>) => Promise<ReactionAnswer>>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<Handler>,
) => void;

/** The transport by which Nest gives a service's reactions to that service's server and to no other. */
export const transportOf = (service: string): symbol => Symbol.for(`xmh:${service}`);

/** Name of a reaction's group: it has a checkpoint of its own, and renaming it makes a new one. */
export const groupOf = (service: string, reaction: string): string => `${service}.${reaction}`;

/**
 * The `@Reaction` of one service: `const Reaction = reactionsOf('supervision')`.
 * The method is called at least once an event, in order of each stream; `start` says where the reaction begins when it is new.
 */
export const reactionsOf =
  (service: string) =>
  <const Definition extends AnyEventDefinition>(
    reaction: string,
    events: Definition | readonly Definition[],
    { start }: { readonly start: ReactionStart },
  ): ReactionMethod<Definition> => {
    const types = (Array.isArray(events) ? (events as readonly Definition[]) : [events as Definition]).map(
      ({ type }) => type,
    );
    const extras: ReactionExtras = { reaction, declaration: Symbol(reaction), start };
    return applyDecorators(EventPattern(types, transportOf(service), extras), UseFilters(new RawFault()));
  };
