import { type Database, Driver } from '@xmh/sqlite';

/** A connection of the bus's own: what it loses in a power cut, checkpoint and holds together, is only repeated. */
export function openBusDatabase(file: string): Database {
  const db = new Driver(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('busy_timeout = 5000');
  db.exec(`
    CREATE TABLE IF NOT EXISTS bus_checkpoints (
      name TEXT PRIMARY KEY, epoch TEXT NOT NULL, places TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS bus_holds (
      name TEXT NOT NULL, stream TEXT NOT NULL, hold TEXT NOT NULL, PRIMARY KEY (name, stream)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS bus_dropped (
      name TEXT NOT NULL, event TEXT NOT NULL, PRIMARY KEY (name, event)
    ) STRICT, WITHOUT ROWID;
  `);
  return db;
}
