import { type EventStore, start } from '@xmh/eventing';
import type { Database } from '@xmh/sqlite';
import { openBusDatabase } from './bus.database';
import type { Bus, BusPage, BusSelection, Checkpoints, Origin, Places } from './bus.port';
import type { Holds } from './holds.port';
import { SqliteCheckpoints } from './sqlite.checkpoints';
import { SqliteHolds } from './sqlite.holds';

/** A store that may have been imported: up to here its events were reacted to where they came from. */
export type ImportableStore = EventStore & { readonly importedThrough?: string | undefined };

const lane = 'log';

/** The log itself as the bus: one lane, places are positions. */
export class EmbeddedBus implements Bus {
  readonly checkpoints: Checkpoints;
  readonly holds: Holds;
  private readonly db: Database;

  /** file: of checkpoints and holds, beside the store's. Closing the bus leaves the store open. */
  constructor(
    private readonly store: ImportableStore,
    file: string,
  ) {
    this.db = openBusDatabase(file);
    this.checkpoints = new SqliteCheckpoints(this.db);
    this.holds = new SqliteHolds(this.db);
  }

  get epoch(): string {
    return this.store.epoch;
  }

  async places(_selection: BusSelection, origin: Origin): Promise<Places> {
    return { [lane]: await positionOf(this.store, origin) };
  }

  async *subscribe({
    types,
    after,
    signal,
  }: BusSelection & { readonly after: Places; readonly signal: AbortSignal }): AsyncIterable<BusPage> {
    const pages = this.store.subscribe({ prefixes: [], types, after: after[lane] ?? start, signal });
    for await (const { events, through } of pages) {
      yield { lane, through, deliveries: events.map((event) => ({ place: event.position, event })) };
    }
  }

  async close(): Promise<void> {
    this.db.close();
  }
}

export async function positionOf(store: ImportableStore, origin: Origin): Promise<string> {
  if (origin === 'now') return store.head();
  if (origin === 'beginning') return store.importedThrough ?? start;
  return origin.position;
}
