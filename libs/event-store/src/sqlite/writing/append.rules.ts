import { limits, type SealedEvent, TooLarge } from '@xmh/eventing';
import type { Append } from './group.commit';

/** UTF-8 bytes a UTF-16 unit takes at most: what is within a limit by this needs no counting. */
const bytesAtMost = 3;

/** Throws TooLarge above the port's limits, TypeError for events that were not sealed for this place. */
export function mustBeAppendable({ stream, expectedRevision, events }: Append): void {
  if (events.length === 0) throw new TypeError('an append holds at least one event');
  let revision = expectedRevision;
  for (const sealed of events) {
    mustFit([sealed], limits.eventBytes);
    if (sealed.event.stream !== stream || sealed.event.revision !== ++revision) {
      const place = `${sealed.event.stream} ${sealed.event.revision}`;
      throw new TypeError(`sealed for ${place}, not for ${stream} ${revision}`);
    }
  }
  mustFit(events, limits.appendBytes);
}

function mustFit(events: readonly SealedEvent[], limit: number): void {
  let units = 0;
  for (const { json } of events) units += json.length;
  if (units * bytesAtMost <= limit) return;
  const bytes = events.reduce((sum, { json }) => sum + Buffer.byteLength(json), 0);
  if (bytes > limit) throw new TooLarge(bytes, limit);
}
