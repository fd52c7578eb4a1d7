import { z } from 'zod';
import type { JsonObject } from './json';

/** What a decider returns: the fact alone, before it is sealed. */
export interface PlainEvent<Type extends string = string, Data = JsonObject> {
  readonly type: Type;
  readonly data: Data;
}

/** Who acts: a person in one of his posts, or a service whose reaction or clock sends the command. */
export const PersonActor = z.strictObject({ person: z.string(), post: z.string(), organisation: z.string() });
export type PersonActor = Readonly<z.infer<typeof PersonActor>>;
export const Actor = z.union([PersonActor, z.strictObject({ service: z.string() })]);
export type Actor = Readonly<z.infer<typeof Actor>>;

/** An article that did not hold and was set aside, by an override in the command or by a waiver on file (its event's id). */
export interface SetAside {
  readonly article: string;
  readonly reason: string;
  readonly waiver?: string | undefined;
}

/** A published scheme document; digest: SHA-256 of its RFC 8785 form. */
export interface SchemeRef {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
}

/** The rules a decision stood on: the document, the articles tested, the ones set aside. */
export interface Ground extends SchemeRef {
  readonly cited: readonly string[];
  readonly setAside: readonly SetAside[];
}

export interface EventMeta {
  readonly commandId: string;
  /** digest: SHA-256 of the RFC 8785 form of the command's type, data and overrides. */
  readonly command: { readonly type: string; readonly digest: string };
  /** Instant the system learned it, UTC, milliseconds; never below the one before it in the stream. */
  readonly at: string;
  readonly as: Actor;
  readonly scheme?: Ground;
  readonly release: string;
  readonly correlationId: string;
  readonly causationId?: string;
}

/** What a store keeps, byte for byte, as the RFC 8785 form of this object. */
export interface StoredEvent<Type extends string = string, Data = JsonObject> extends PlainEvent<Type, Data> {
  /** UUIDv5 of commandId, stream and the event's place in the command. */
  readonly id: string;
  /** `<service>.<thing>-<uuid>` */
  readonly stream: string;
  /** 0, 1, 2 … in its stream. */
  readonly revision: number;
  /** Schema version of data, from 1. */
  readonly version: number;
  readonly meta: EventMeta;
  /** Hash of the event before it in the stream; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256, hex, of the RFC 8785 form of all the other fields. */
  readonly hash: string;
}

/** A stored event with its place in the store's one order: 20 digits, zero-padded, comparable as text. */
export type Recorded<Event extends PlainEvent = PlainEvent> = Event extends PlainEvent
  ? StoredEvent<Event['type'], Event['data']> & { readonly position: string }
  : never;

/** An event ready to be kept: the object, and the very bytes. */
export interface SealedEvent {
  readonly event: StoredEvent;
  readonly json: string;
}

export const genesis = '0'.repeat(64);

/** The service that owns a stream or an event type: what stands before the first dot. */
export const serviceOf = (name: string): string => name.slice(0, name.indexOf('.'));
