import type { Database } from '@xmh/sqlite';
import { StoreBorn } from '../birth/store-born.event';
import { readingLog } from '../sqlite/log.file';
import { positionOf } from '../sqlite/position';
import { CommitCheck } from './commit.check';
import { EventCheck } from './event.check';
import type { Fault, FaultKind } from './fault';

type Row = [position: number, number: number, revision: number, type: string, json: string, name: string | null];

export interface Verified {
  readonly events: number;
  readonly streams: number;
  /** Empty when every event is what was once acknowledged, where it was put. */
  readonly faults: readonly Fault[];
}

/**
 * Checks every event of a store, also of one in use: bytes, ids, chains, columns, positions, order and stream numbers.
 * It proves that nothing was changed unless hashes were made anew with it; it cannot prove that nothing was.
 * Throws StoreRefused not-a-store.
 */
export const verify = (file: string): Verified => readingLog(file, verifyLog);

/** The same for a log that is open, within a transaction of the caller. */
export const verifyLog = (db: Database): Verified => new Verification(db).run();

const rowsMost = 1_000;

class Verification {
  private readonly faults: Fault[] = [];
  private readonly check = new EventCheck();
  private readonly commits: CommitCheck;
  private readonly numbers = new Set<number>();
  private events = 0;
  private position = 0;

  constructor(private readonly db: Database) {
    this.commits = new CommitCheck(db);
  }

  run(): Verified {
    this.checkFile();
    for (const row of this.rows()) this.checkRow(row);
    const left = this.commits.end();
    for (const range of left) this.outOfOrder(range);
    const committed = left.at(-1)?.[1] ?? 0;
    if (committed > this.position) this.missing(this.position + 1, committed);
    this.checkStreams();
    return { events: this.events, streams: this.numbers.size, faults: this.faults };
  }

  private *rows(): Generator<Row> {
    const page = this.db
      .prepare<[number, number], Row>(
        `SELECT position, stream, revision, type, json, (SELECT name FROM streams WHERE number = stream)
         FROM events WHERE position > ? ORDER BY position LIMIT ?`,
      )
      .raw();
    for (let after = Number.MIN_SAFE_INTEGER; ;) {
      const rows = page.all(after, rowsMost);
      const last = rows.at(-1);
      if (!last) return;
      yield* rows;
      after = last[0];
    }
  }

  private checkRow([position, number, revision, type, json, name]: Row): void {
    this.events++;
    const { event, faults } = this.check.check(json);
    const found = [...faults];
    if (event && name !== event.stream) found.push('stream-column');
    if (event && revision !== event.revision) found.push('revision-column');
    if (event && type !== event.type) found.push('type-column');
    if (this.events === 1 && event?.type !== StoreBorn.type) found.push('birth');
    if (!this.numbers.has(number) && number !== this.numbers.size + 1) found.push('stream-number');
    this.numbers.add(number);
    const place = { position: positionOf(position), stream: event?.stream ?? name ?? undefined, revision };
    for (const what of found) this.faults.push({ ...place, what });
    this.checkPosition(position, place);
    for (const range of this.commits.event(position, event?.hash ?? '')) this.outOfOrder(range);
  }

  private checkPosition(position: number, place: Omit<Fault, 'what'>): void {
    const expected = this.position + 1;
    if (position !== expected) {
      this.faults.push({ ...place, what: 'position', detail: `前一位置 ${this.position}` });
      if (position > expected) this.missing(expected, position - 1);
    }
    this.position = position;
  }

  private missing(from: number, to: number): void {
    const detail = from === to ? undefined : `至 ${to}`;
    this.faults.push({ position: positionOf(from), what: 'missing', detail });
  }

  private outOfOrder([from, to]: [from: number, to: number]): void {
    const range = this.db.prepare<[number, number], [number, string | null, number]>(
      `SELECT position, (SELECT name FROM streams WHERE number = stream), revision FROM events
       WHERE position BETWEEN ? AND ? ORDER BY position`,
    );
    for (const [position, stream, revision] of range.raw().all(from, to)) {
      this.faults.push({ position: positionOf(position), stream: stream ?? undefined, revision, what: 'order' });
    }
  }

  private checkStreams(): void {
    const streams = this.db.prepare<[], [number, string]>('SELECT number, name FROM streams ORDER BY number').raw();
    for (const [number, stream] of streams.all()) {
      if (!this.numbers.has(number)) this.report('missing', stream, '流没有事件');
    }
  }

  private checkFile(): void {
    const found = this.db.pragma('integrity_check(20)') as { integrity_check: string }[];
    for (const { integrity_check: detail } of found) if (detail !== 'ok') this.report('file', undefined, detail);
  }

  private report(what: FaultKind, stream: string | undefined, detail: string): void {
    this.faults.push({ position: positionOf(0), stream, what, detail });
  }
}
