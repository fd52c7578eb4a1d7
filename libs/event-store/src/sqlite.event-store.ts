import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  type EventStore,
  type Page,
  type Recorded,
  type SealedEvent,
  type Selection,
  StoreUnavailable,
} from '@xmh/eventing';
import type { Database } from '@xmh/sqlite';
import type { ClockKind } from './birth/store-born.event';
import { backupOf } from './operations/store.backup';
import { mustBeAppendable } from './sqlite/writing/append.rules';
import { GroupCommit, type Probe } from './sqlite/writing/group.commit';
import { LogReader } from './sqlite/reading/log.reader';
import { type LogFile, openLog } from './sqlite/log.schema';
import { LogWriter } from './sqlite/writing/log.writer';
import { positionOf } from './sqlite/position';
import { RecentEvents } from './sqlite/reading/recent.events';
import { isSqliteFault, writeFault } from './sqlite/sqlite.fault';
import { StoreLock } from './sqlite/store.lock';
import { WakeUp } from './sqlite/reading/wake-up';
import { WalCheckpointer } from './sqlite/writing/wal.checkpointer';

export interface SqliteStoreOptions {
  /** Path of the log; its folder and the file are made when missing. */
  readonly file: string;
  /** The clock the store is born with, or must have been born with. */
  readonly clock: ClockKind;
  /** Product version, kept in the birth event. */
  readonly release?: string;
  /** Instant of the store's own clock at its birth, ISO 8601 with milliseconds; the present one when left out. */
  readonly bornAt?: string;
  /** For tests: called at named points; what it throws counts as a failing disk. */
  readonly probe?: Probe;
}

/** Pages of a subscription. */
const pageMost = 1_000;

/**
 * Opens the event store in a file, or makes a new one. One process at a time.
 * Throws StoreRefused: store-locked, clock-mismatch, not-a-store, faulty.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<SqliteEventStore> {
  const { file, clock, release = '0.0.0', bornAt = new Date().toISOString(), probe = () => undefined } = options;
  mkdirSync(dirname(file), { recursive: true });
  const lock = StoreLock.take(file);
  try {
    return new SqliteEventStore(openLog(file, { clock, release, at: bornAt }), lock, probe);
  } catch (fault) {
    lock.release();
    throw fault;
  }
}

/** The event store port in one SQLite file. */
export class SqliteEventStore implements EventStore {
  readonly epoch: string;
  /** Head of the log when it was imported: reactions without a checkpoint start here. */
  readonly importedThrough: string | undefined;
  private readonly db: Database;
  private readonly writer: LogWriter;
  private readonly commits: GroupCommit;
  private readonly reader: LogReader;
  private readonly checkpointer: WalCheckpointer;
  private readonly news = new WakeUp();
  private stopped: StoreUnavailable | undefined;
  private closing: Promise<void> | undefined;

  constructor(
    log: LogFile,
    private readonly lock: StoreLock,
    probe: Probe,
  ) {
    this.db = log.db;
    this.epoch = log.epoch;
    this.importedThrough = log.importedThrough;
    this.writer = new LogWriter(log.db);
    const recent = new RecentEvents(this.writer.head);
    this.reader = new LogReader(log.db, recent);
    const failed = (cause: unknown): void => this.fail(cause);
    this.checkpointer = new WalCheckpointer(log.db, { failed, probe });
    this.commits = new GroupCommit(log.db, this.writer, {
      probe,
      failed,
      committed: (appends) => {
        this.checkpointer.committed(appends.reduce((sum, { events }) => sum + recent.add(events), 0));
        this.news.ring();
      },
    });
  }

  append(stream: string, expectedRevision: number, events: readonly SealedEvent[]): Promise<string> {
    return new Promise((resolve, reject) => {
      this.mustRun();
      mustBeAppendable({ stream, expectedRevision, events });
      this.commits.add({ stream, expectedRevision, events, resolve, reject });
    });
  }

  async read(stream: string, from = 0): Promise<readonly Recorded[]> {
    return this.reading(() => this.reader.read(stream, from));
  }

  async page(selection: Selection & { readonly after: string; readonly limit: number }): Promise<Page> {
    const events: Recorded[] = [];
    const head = await this.head();
    for (let after = selection.after; ;) {
      const limit = selection.limit - events.length;
      const page = this.reading(() => this.reader.page({ ...selection, after, limit }));
      events.push(...page.events);
      if (events.length === selection.limit || page.through >= head) return { events, through: page.through };
      after = page.through;
      await aBreath();
    }
  }

  async *subscribe(
    selection: Selection & { readonly after: string; readonly signal: AbortSignal },
  ): AsyncGenerator<Page> {
    const { signal } = selection;
    this.mustRun();
    for (let after = selection.after; !signal.aborted && !this.closing;) {
      const page = this.reading(() => this.reader.page({ ...selection, after, limit: pageMost }));
      if (page.through === after) {
        // No await between the empty page and this line, or a commit in between would wake nobody.
        await this.news.next(signal);
        continue;
      }
      after = page.through;
      yield page;
      // Catching up must leave the process its turns.
      await aBreath();
    }
  }

  async head(): Promise<string> {
    this.mustRun();
    return positionOf(this.writer.head);
  }

  /** Copies the store to a new file by SQLite's own backup, while it is in use. Throws StoreRefused already-exists. */
  async backup(target: string): Promise<void> {
    this.mustRun();
    await backupOf(this.db, target);
  }

  /** Commits what waits, ends the subscriptions and gives the file free. Later calls reject with StoreUnavailable. */
  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    if (!this.stopped) this.commits.drain();
    this.stopped ??= new StoreUnavailable('not-written', '事件库已关闭');
    this.news.ring();
    await this.checkpointer.stop();
    this.db.close();
    this.lock.release();
  }

  private fail(cause: unknown): void {
    this.stopped ??= writeFault('not-written', cause);
    this.news.ring();
  }

  private mustRun(): void {
    if (this.stopped) throw new StoreUnavailable('not-written', this.stopped.message, { cause: this.stopped });
  }

  private reading<T>(read: () => T): T {
    this.mustRun();
    try {
      return read();
    } catch (fault) {
      if (!isSqliteFault(fault)) throw fault;
      throw new StoreUnavailable('not-written', '读取事件库失败', { cause: fault });
    }
  }
}

const aBreath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
