import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type SqliteEventStore, type SqliteStoreOptions } from '../sqlite.event-store';
import type { StoreOnTrial } from './store.trial';

/** Path of a log in a folder of its own, and how to remove both. */
export function temporaryFile(): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'xmh-store-'));
  return { file: join(folder, 'events.sqlite'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface TemporaryStore extends StoreOnTrial {
  readonly store: SqliteEventStore;
  readonly file: string;
  reopen(): Promise<SqliteEventStore>;
}

/** A new SQLite store in a temporary folder. */
export async function temporaryStore(options: Partial<SqliteStoreOptions> = {}): Promise<TemporaryStore> {
  const { file, remove } = temporaryFile();
  const open = (): Promise<SqliteEventStore> => openSqliteStore({ file, clock: 'simulated', ...options });
  const opened = [await open()];
  const [store] = opened;
  if (!store) throw new Error('no store was opened');
  return {
    store,
    file,
    reopen: async () => {
      const again = await open();
      opened.push(again);
      return again;
    },
    remove: async () => {
      for (const each of opened) await each.close();
      remove();
    },
  };
}
