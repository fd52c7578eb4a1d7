import type { EventStore, Page, Recorded, SealedEvent, Selection } from '@xmh/eventing';

/** The store, with the seconds of every append told. */
export class MeasuredStore implements EventStore {
  constructor(
    private readonly store: EventStore,
    private readonly appended: (seconds: number) => void,
  ) {}

  get epoch(): string {
    return this.store.epoch;
  }

  async append(stream: string, expectedRevision: number, events: readonly SealedEvent[]): Promise<string> {
    const began = performance.now();
    const position = await this.store.append(stream, expectedRevision, events);
    this.appended((performance.now() - began) / 1000);
    return position;
  }

  read(stream: string, from?: number): Promise<readonly Recorded[]> {
    return this.store.read(stream, from);
  }

  page(selection: Selection & { readonly after: string; readonly limit: number }): Promise<Page> {
    return this.store.page(selection);
  }

  subscribe(selection: Selection & { readonly after: string; readonly signal: AbortSignal }): AsyncIterable<Page> {
    return this.store.subscribe(selection);
  }

  head(): Promise<string> {
    return this.store.head();
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
