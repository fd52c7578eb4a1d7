import type { z } from 'zod';
import type { PlainEvent } from './event';
import type { JsonObject } from './json';

/** What analysts may see of an event: its public form and how it is made, or nothing. */
export type PublicForm<Data> = 'none' | { readonly schema: z.ZodType; readonly map: (data: Data) => JsonObject };

interface Declaration<Type extends string, Schema extends z.ZodType> {
  /** `<service>.<past-tense>`; never holds the version. */
  readonly type: Type;
  /** The version written today, from 1. */
  readonly version: number;
  readonly schema: Schema;
  /** One golden sample a version, oldest first: what a store may hold. */
  readonly samples: readonly [JsonObject, ...JsonObject[]];
  /** Lifts data of version n to n + 1, keyed by n. Every version below today's has one. */
  readonly upcasts?: Readonly<Record<number, (data: JsonObject) => JsonObject>>;
  readonly public: PublicForm<z.output<Schema>>;
}

/** An event declared: call it to make one; it carries its own declaration, so that what is made of it is described by its schema. */
export interface EventDefinition<Type extends string, Schema extends z.ZodType> extends Omit<
  Declaration<Type, Schema>,
  'upcasts'
> {
  (data: z.output<Schema>): PlainEvent<Type, z.output<Schema>>;
  readonly upcasts: Readonly<Record<number, (data: JsonObject) => JsonObject>>;
}

export type EventOf<Definition> =
  Definition extends EventDefinition<infer Type, infer Schema> ? PlainEvent<Type, z.output<Schema>> : never;

/** Declares an event. Throws when a version lacks its sample or its upcast, so that a wrong declaration stops the start. */
export function defineEvent<const Type extends string, Schema extends z.ZodType>(
  declaration: Declaration<Type, Schema>,
): EventDefinition<Type, Schema> {
  const { type, version, samples, upcasts = {} } = declaration;
  if (!/^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(type)) throw new Error(`${type}: an event is named <service>.<past-tense>`);
  if (samples.length !== version) throw new Error(`${type}: ${version} versions need ${version} samples`);
  for (let from = 1; from < version; from++) {
    if (!upcasts[from]) throw new Error(`${type}: no upcast lifts version ${from}`);
  }
  return Object.assign((data: z.output<Schema>) => ({ type, data }), { ...declaration, upcasts });
}
