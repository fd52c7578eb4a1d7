import { limits, TooLarge } from '@xmh/eventing';
import type { Append } from './group.commit';

/** Throws TooLarge above the port's limits, TypeError for events that were not sealed for this place. */
export function mustBeAppendable({ stream, expectedRevision, events }: Append): void {
  if (events.length === 0) throw new TypeError('an append holds at least one event');
  let total = 0;
  events.forEach((sealed, index) => {
    const bytes = Buffer.byteLength(sealed.json);
    if (bytes > limits.eventBytes) throw new TooLarge(bytes, limits.eventBytes);
    total += bytes;
    if (sealed.event.stream !== stream || sealed.event.revision !== expectedRevision + 1 + index) {
      throw new TypeError(
        `sealed for ${sealed.event.stream} ${sealed.event.revision}, not for ${stream} ${expectedRevision + 1 + index}`,
      );
    }
  });
  if (total > limits.appendBytes) throw new TooLarge(total, limits.appendBytes);
}
