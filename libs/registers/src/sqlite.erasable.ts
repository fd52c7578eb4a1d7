import { type Database, Driver } from '@xmh/sqlite';
import { TracesRemain } from './register.errors';

export interface ErasableFile {
  readonly file: string;
  /** Milliseconds to wait for another connection, 5,000 when left out. */
  readonly patience?: number;
}

/** A register's file: durable when acknowledged, and able to forget. */
export function openErasable({ file, patience = 5_000 }: ErasableFile, schema: string): Database {
  const database = new Driver(file, { timeout: patience });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  // VACUUM copies what still stands through a temporary database, which must not reach a disk.
  database.pragma('temp_store = MEMORY');
  database.exec(schema);
  return database;
}

/**
 * Takes the bytes of deleted rows out of the file. secure_delete alone leaves copies where pages were split, and the
 * write-ahead log keeps old pages. Throws TracesRemain when another connection is reading.
 */
export function destroyTraces(database: Database): void {
  database.exec('VACUUM');
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
  if (result?.busy !== 0) throw new TracesRemain(database.name);
}
