import { canonical, sha256 } from './digest';
import type { EventMeta, SealedEvent, StoredEvent } from './event';
import { derivedId } from './ids';
import type { JsonObject } from './json';

export interface Unsealed {
  readonly type: string;
  readonly version: number;
  readonly data: JsonObject;
}

/** Where the events go: the revision of the first, and the hash of the event before it. */
export interface Place {
  readonly stream: string;
  readonly revision: number;
  readonly previous: string;
}

/** Seals the events of one command into envelopes, each chained to the one before. */
export function seal(events: readonly Unsealed[], place: Place, meta: EventMeta): SealedEvent[] {
  const { stream } = place;
  const metaJson = canonical(meta);
  let previous = place.previous;
  return events.map(({ type, version, data }, index) => {
    const id = derivedId(meta.commandId, stream, index);
    const revision = place.revision + index;
    const parts = { data: canonical(data), meta: metaJson };
    const hash = sha256(written({ id, stream, revision, type, version, data, meta, previous }, parts));
    // Spelt out, not spread: copies would each have a shape of their own to the engine, which slows all who read them.
    const event = { id, stream, revision, type, version, data, meta, previous, hash };
    previous = hash;
    return { event, json: written(event, parts, hash) };
  });
}

/** The hash an event should carry. */
export function hashOf(event: StoredEvent): string {
  return sha256(written(event, { data: canonical(event.data), meta: canonical(event.meta) }));
}

/** The bytes an event should be kept as. */
export function jsonOf(event: StoredEvent): string {
  return written(event, { data: canonical(event.data), meta: canonical(event.meta) }, event.hash);
}

/** RFC 8785 form of the envelope, put together from parts already in that form: members sorted by name. */
function written(event: Omit<StoredEvent, 'hash'>, parts: { data: string; meta: string }, hash?: string): string {
  return (
    `{"data":${parts.data},${hash === undefined ? '' : `"hash":"${hash}",`}"id":"${event.id}","meta":${parts.meta},` +
    `"previous":"${event.previous}","revision":${event.revision},"stream":${JSON.stringify(event.stream)},` +
    `"type":${JSON.stringify(event.type)},"version":${event.version}}`
  );
}
