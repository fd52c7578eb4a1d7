import type { Database, Statement } from 'better-sqlite3';

/** A stream's number and the revision of its last event. */
export interface StreamHead {
  readonly number: number;
  readonly revision: number;
}

const most = 50_000;

/** Heads of the streams written most recently; others are looked up by index. What a failed commit leaves here is never used: the store has stopped. */
export class StreamHeads {
  private readonly heads = new Map<string, StreamHead>();
  private readonly lookup: Statement<[string], [number, number]>;

  constructor(db: Database) {
    this.lookup = db
      .prepare<[string], [number, number]>(
        `SELECT number, (SELECT max(revision) FROM events WHERE stream = number) FROM streams WHERE name = ?`,
      )
      .raw();
  }

  get(stream: string): StreamHead | undefined {
    const known = this.heads.get(stream);
    if (known) return known;
    const row = this.lookup.get(stream);
    return row && { number: row[0], revision: row[1] };
  }

  keep(stream: string, head: StreamHead): void {
    this.heads.delete(stream);
    this.heads.set(stream, head);
    if (this.heads.size <= most) return;
    const oldest = this.heads.keys().next();
    if (!oldest.done) this.heads.delete(oldest.value);
  }
}
