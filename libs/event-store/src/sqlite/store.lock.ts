import { type Database, Driver } from '@xmh/sqlite';
import { StoreRefused } from '../store-refused.error';
import { isBusy, isSqliteFault } from './sqlite.fault';

/**
 * Keeps other processes out of a store while this one has it, by a file beside it: a small SQLite database with a write
 * transaction left open. The kernel holds that lock and drops it when the process dies, however it dies, so nothing stale
 * is ever taken over, and a process number that was given out again, as in a restarted container, does not lock the store.
 */
export class StoreLock {
  private constructor(private readonly db: Database) {}

  /** Throws StoreRefused store-locked, naming the process that has it. */
  static take(file: string): StoreLock {
    const db = new Driver(`${file}.lock`, { timeout: 0 });
    try {
      db.exec('PRAGMA synchronous = OFF; BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS owner (pid INTEGER NOT NULL);');
      db.exec(`DELETE FROM owner; INSERT INTO owner VALUES (${process.pid}); COMMIT; BEGIN IMMEDIATE;`);
      return new StoreLock(db);
    } catch (fault) {
      const refusal = isBusy(fault) ? lockedBy(db, file, fault) : fault;
      db.close();
      throw refusal;
    }
  }

  release(): void {
    this.db.close();
  }
}

function lockedBy(db: Database, file: string, cause: unknown): StoreRefused {
  const pid = ownerOf(db);
  const owner = pid === undefined ? '另一进程' : `进程 ${pid}`;
  return new StoreRefused('store-locked', `事件库 ${file} 正由${owner}使用，不能同时打开`, { cause });
}

function ownerOf(db: Database): number | undefined {
  try {
    return db.prepare<[], number>('SELECT pid FROM owner').pluck().get();
  } catch (fault) {
    // The owner is just writing its number: the lock is certain, only the name is missing.
    if (isSqliteFault(fault)) return undefined;
    throw fault;
  }
}
