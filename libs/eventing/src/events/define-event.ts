import type { z } from 'zod';
import type { PlainEvent } from './event';
import type { JsonObject } from './json';

/** What analysts may see of an event: its public form and how it is made, or nothing. */
export type PublicForm<Data> = 'none' | { readonly schema: z.ZodType; readonly map: (data: Data) => JsonObject };

interface Declaration<Type extends string, Data> {
  /** `<service>.<past-tense>`; never holds the version. */
  readonly type: Type;
  /** The version written today, from 1. */
  readonly version: number;
  readonly schema: z.ZodType<Data>;
  /** One golden sample a version, oldest first: what a store may hold. */
  readonly samples: readonly [JsonObject, ...JsonObject[]];
  /** Lifts data of version n to n + 1, keyed by n. Every version below today's has one. */
  readonly upcasts?: Readonly<Record<number, (data: JsonObject) => JsonObject>>;
  readonly public: PublicForm<Data>;
}

/** An event declared: call it to make one; it carries its own declaration. */
export interface EventDefinition<Type extends string = string, Data = never> extends Omit<
  Declaration<Type, Data>,
  'upcasts'
> {
  (data: Data): PlainEvent<Type, Data>;
  readonly upcasts: Readonly<Record<number, (data: JsonObject) => JsonObject>>;
}

export type EventOf<Definition> =
  Definition extends EventDefinition<infer Type, infer Data> ? PlainEvent<Type, Data> : never;

/** Declares an event. Throws when a version lacks its sample or its upcast, so that a wrong declaration stops the start. */
export function defineEvent<const Type extends string, Data>(
  declaration: Declaration<Type, Data>,
): EventDefinition<Type, Data> {
  const { type, version, samples, upcasts = {} } = declaration;
  if (!/^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(type)) throw new Error(`${type}: an event is named <service>.<past-tense>`);
  if (samples.length !== version) throw new Error(`${type}: ${version} versions need ${version} samples`);
  for (let from = 1; from < version; from++) {
    if (!upcasts[from]) throw new Error(`${type}: no upcast lifts version ${from}`);
  }
  return Object.assign((data: Data): PlainEvent<Type, Data> => ({ type, data }), { ...declaration, upcasts });
}
