import { randomUUID } from 'node:crypto';
import type { SealedEvent } from '@xmh/eventing';
import { type Database, Driver } from '@xmh/sqlite';
import { type Birth, type ClockKind, sealedBirth } from '../birth/store-born.event';
import { StoreRefused } from '../store-refused.error';
import { LogWriter } from './writing/log.writer';
import { isSqliteFault } from './sqlite.fault';

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
  readonly db: Database;
  readonly epoch: string;
  readonly importedThrough: string | undefined;
}

/** Opens the log of a store, creating it with its birth when the file is new. Throws StoreRefused: not-a-store, clock-mismatch, faulty. */
export function openLog(file: string, birth: Omit<Birth, 'epoch'>): LogFile {
  const db = new Driver(file);
  try {
    durable(db);
    if (isEmpty(db)) create(db, (epoch) => [sealedBirth({ ...birth, epoch })]);
    mustBeLog(db, file);
    mustBeBornWith(db, birth.clock);
    mustBeWhole(db, file);
    return { db, epoch: epochOf(db), importedThrough: metaOf(db, 'importedThrough') };
  } catch (fault) {
    db.close();
    throw openingFault(file, fault);
  }
}

/** Commits reach the disk before they are acknowledged; the checkpointer alone moves the WAL into the file. */
export function durable(db: Database): void {
  db.pragma('page_size = 8192');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('wal_autocheckpoint = 0');
  db.pragma('cache_size = -65536');
}

/** Makes tables and epoch, and puts in what the store begins with: all of it, or nothing. */
export function create(db: Database, first: (epoch: string) => readonly SealedEvent[] = () => []): LogWriter {
  return db.transaction(() => {
    const epoch = randomUUID();
    db.exec(tables);
    setMeta(db, 'epoch', epoch);
    const writer = new LogWriter(db);
    writer.insert(first(epoch));
    writer.sign();
    return writer;
  })();
}

/** Throws StoreRefused not-a-store for a file that is not a log this release reads. */
export function mustBeLog(db: Database, file: string): void {
  const [application, version] = [pragma(db, 'application_id'), pragma(db, 'user_version')];
  if (application !== applicationId) throw notAStore(file);
  if (version !== schemaVersion) {
    throw new StoreRefused('not-a-store', `${file} 的格式版本是 ${version}，本程序只认识 ${schemaVersion}`);
  }
}

/** What to throw for a fault while a file was opened. */
export const openingFault = (file: string, fault: unknown): unknown =>
  isSqliteFault(fault) && fault.code === 'SQLITE_NOTADB' ? notAStore(file, fault) : fault;

const notAStore = (file: string, cause?: unknown): StoreRefused =>
  new StoreRefused('not-a-store', `${file} 不是事件库文件`, { cause });

export const isEmpty = (db: Database): boolean => db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;

export const metaOf = (db: Database, key: 'epoch' | 'importedThrough'): string | undefined =>
  db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key);

export const setMeta = (db: Database, key: 'epoch' | 'importedThrough', value: string): void => {
  db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, value);
};

function epochOf(db: Database): string {
  const epoch = metaOf(db, 'epoch');
  if (epoch === undefined) throw new StoreRefused('not-a-store', '事件库没有纪元标识（epoch）');
  return epoch;
}

function mustBeBornWith(db: Database, clock: ClockKind): void {
  const first = db.prepare<[], string>('SELECT json FROM events WHERE position = 1').pluck().get();
  const born = first === undefined ? undefined : (JSON.parse(first) as { type: string; data: { clock?: string } });
  if (born?.type !== 'store.born') throw new StoreRefused('not-a-store', '事件库的第一条不是建库事件');
  if (born.data.clock !== clock) {
    const named = { real: '真实', simulated: '模拟' };
    const kept = born.data.clock === 'real' ? 'real' : 'simulated';
    throw new StoreRefused('clock-mismatch', `事件库建于${named[kept]}时钟，不能用${named[clock]}时钟打开`);
  }
}

/** A cheap look at the end of the log; `verify` looks at all of it. */
function mustBeWhole(db: Database, file: string): void {
  const ends = 'SELECT (SELECT max(position) FROM events) = (SELECT max(position) FROM commits)';
  if (db.prepare(ends).pluck().get() !== 1) {
    throw new StoreRefused('faulty', `${file} 末尾的事件与提交记录不符，请用 verify 检查`);
  }
}

const pragma = (db: Database, name: string): number => db.pragma(name, { simple: true }) as number;
