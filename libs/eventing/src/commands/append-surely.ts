import type { SealedEvent } from '../events/event';
import { StoreUnavailable } from '../ports/event-store.errors';
import type { EventStore } from '../ports/event-store.port';

const attempts = 5;

/**
 * Appends, and after an unknown outcome tries the same bytes at the same revision again: if they had been written,
 * the store answers RevisionConflict and a fresh read finds the command. Throws what the store throws last, with an unknown outcome
 * once one attempt had one.
 */
export async function appendSurely(
  store: EventStore,
  stream: string,
  expectedRevision: number,
  sealed: readonly SealedEvent[],
): Promise<string> {
  let mayBeWritten = false;
  for (let attempt = 0; ; attempt++) {
    try {
      return await store.append(stream, expectedRevision, sealed);
    } catch (fault) {
      if (!(fault instanceof StoreUnavailable)) throw fault;
      mayBeWritten ||= fault.outcome === 'unknown';
      if (attempt < attempts - 1) await backOff(attempt);
      else throw mayBeWritten ? new StoreUnavailable('unknown', fault.message, { cause: fault }) : fault;
    }
  }
}

/** Process time with jitter, 5 ms doubling up to about 160 ms, so that racers do not meet again. */
export const backOff = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 5 * 2 ** Math.min(attempt, 5) * (0.5 + Math.random())));
