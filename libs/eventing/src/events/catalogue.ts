import type { z } from 'zod';
import { MalformedEvent, UnknownEvent } from './event.errors';
import type { PlainEvent, Recorded } from './event';
import type { JsonObject } from './json';

/** Any declared event, whatever its data. */
export interface AnyEventDefinition {
  readonly type: string;
  readonly version: number;
  readonly schema: z.ZodType;
  readonly samples: readonly JsonObject[];
  readonly upcasts: Readonly<Record<number, (data: JsonObject) => JsonObject>>;
}

/** All events this release can write and read, by type. */
export class Catalogue {
  private readonly definitions = new Map<string, AnyEventDefinition>();

  constructor(definitions: Iterable<AnyEventDefinition>) {
    for (const definition of definitions) {
      if (this.definitions.has(definition.type)) throw new Error(`${definition.type} is declared twice`);
      this.definitions.set(definition.type, definition);
    }
  }

  get types(): string[] {
    return [...this.definitions.keys()].sort();
  }

  has(type: string): boolean {
    return this.definitions.has(type);
  }

  /** The event checked against its schema, with the version it is written in. Throws MalformedEvent or UnknownEvent. */
  checked(event: PlainEvent): { readonly data: JsonObject; readonly version: number } {
    const definition = this.definitions.get(event.type);
    if (!definition) throw new UnknownEvent(event.type);
    const result = definition.schema.safeParse(event.data);
    if (!result.success) throw new MalformedEvent(event.type, result.error.message);
    return { data: result.data as JsonObject, version: definition.version };
  }

  /** The event in today's version. Throws UnknownEvent for a type or a version this release does not know. */
  lifted(event: Recorded): Recorded {
    const definition = this.definitions.get(event.type);
    if (!definition || event.version > definition.version) throw new UnknownEvent(event.type, event.version);
    if (event.version === definition.version) return event;
    let data = event.data;
    for (let version = event.version; version < definition.version; version++) {
      const lift = definition.upcasts[version];
      if (!lift) throw new UnknownEvent(event.type, version);
      data = lift(data);
    }
    return { ...event, data, version: definition.version };
  }
}
