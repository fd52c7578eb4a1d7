import type { Recorded, SealedEvent } from '../events/event';
import { RevisionConflict } from '../ports/event-store.errors';
import { type EventStore, noStream, type Page } from '../ports/event-store.port';

/** A store in memory for specs of this package, with a hook that may fail an append before or after it is written. */
export class RememberedStore implements EventStore {
  readonly epoch = 'remembered';
  readonly log: Recorded[] = [];
  before?: () => void;
  after?: () => void;

  async append(stream: string, expectedRevision: number, events: readonly SealedEvent[]): Promise<string> {
    this.before?.();
    const actual = this.log.filter((event) => event.stream === stream).at(-1)?.revision ?? noStream;
    if (actual !== expectedRevision) throw new RevisionConflict(stream, expectedRevision, actual);
    for (const { event } of events) this.log.push({ ...event, position: this.next() });
    this.after?.();
    return this.head();
  }

  async read(stream: string, from = 0): Promise<readonly Recorded[]> {
    return this.log.filter((event) => event.stream === stream && event.revision >= from);
  }

  page(): Promise<Page> {
    return Promise.reject(new Error('not needed here'));
  }

  subscribe(): AsyncIterable<Page> {
    throw new Error('not needed here');
  }

  async head(): Promise<string> {
    return this.log.at(-1)?.position ?? '0'.repeat(20);
  }

  async close(): Promise<void> {}

  private next(): string {
    return String(this.log.length + 1).padStart(20, '0');
  }
}
