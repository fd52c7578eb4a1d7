import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { type Birth, type ClockKind, sealedBirth } from '../birth/store-born.event';
import { StoreRefused } from '../store-refused.error';
import { LogWriter } from './log.writer';

const applicationId = 0x584d4831;
const schemaVersion = 1;

// The columns before json are what queries test; json is the event, byte for byte. An index on ids would cost a random page
// an event: they are unique because they derive from command, stream and place, which verify checks.
// A commit's row chains the hashes in position order, so a row moved, lost or cut off at the end shows.
const tables = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE streams (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    type TEXT NOT NULL,
    json TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TABLE commits (position INTEGER PRIMARY KEY, digest TEXT NOT NULL) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`;

export interface LogFile {
  readonly db: Database.Database;
  readonly epoch: string;
  readonly importedThrough: string | undefined;
}

/** Opens the log of a store, creating it with its birth when the file is new. Throws StoreRefused: not-a-store, clock-mismatch. */
export function openLog(file: string, birth: Omit<Birth, 'epoch'>): LogFile {
  const db = new Database(file);
  try {
    durable(db);
    if (isEmpty(db)) create(db, (writer, epoch) => writer.insert([sealedBirth({ ...birth, epoch })]));
    mustBeLog(db, file);
    mustBeBornWith(db, birth.clock);
    return { db, epoch: epochOf(db), importedThrough: metaOf(db, 'importedThrough') };
  } catch (fault) {
    db.close();
    throw fault;
  }
}

/** Commits reach the disk before they are acknowledged; the checkpointer alone moves the WAL into the file. */
export function durable(db: Database.Database): void {
  db.pragma('page_size = 8192');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('wal_autocheckpoint = 0');
  db.pragma('cache_size = -65536');
}

/** Tables, epoch and first events in one transaction: a store is there with its birth, or not at all. */
export function create(db: Database.Database, fill: (writer: LogWriter, epoch: string) => void): void {
  db.transaction(() => {
    const epoch = randomUUID();
    db.exec(tables);
    setMeta(db, 'epoch', epoch);
    const writer = new LogWriter(db);
    fill(writer, epoch);
    writer.sign();
  })();
}

/** Throws StoreRefused not-a-store for a file that is not a log this release reads. */
export function mustBeLog(db: Database.Database, file: string): void {
  if (pragma(db, 'application_id') !== applicationId) throw new StoreRefused('not-a-store', `${file} 不是事件库文件`);
  const version = pragma(db, 'user_version');
  if (version !== schemaVersion) {
    throw new StoreRefused('not-a-store', `${file} 的格式版本是 ${version}，本程序只认识 ${schemaVersion}`);
  }
}

export const isEmpty = (db: Database.Database): boolean =>
  db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;

export const metaOf = (db: Database.Database, key: 'epoch' | 'importedThrough'): string | undefined =>
  db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key);

export const setMeta = (db: Database.Database, key: 'epoch' | 'importedThrough', value: string): void => {
  db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, value);
};

function epochOf(db: Database.Database): string {
  const epoch = metaOf(db, 'epoch');
  if (epoch === undefined) throw new StoreRefused('not-a-store', '事件库没有纪元标识（epoch）');
  return epoch;
}

function mustBeBornWith(db: Database.Database, clock: ClockKind): void {
  const first = db.prepare<[], string>('SELECT json FROM events WHERE position = 1').pluck().get();
  const born = first === undefined ? undefined : (JSON.parse(first) as { type: string; data: { clock?: string } });
  if (born?.type !== 'store.born') throw new StoreRefused('not-a-store', '事件库的第一条不是建库事件');
  if (born.data.clock !== clock) {
    const named = { real: '真实', simulated: '模拟' };
    const kept = born.data.clock === 'real' ? 'real' : 'simulated';
    throw new StoreRefused('clock-mismatch', `事件库建于${named[kept]}时钟，不能用${named[clock]}时钟打开`);
  }
}

const pragma = (db: Database.Database, name: string): number => db.pragma(name, { simple: true }) as number;
