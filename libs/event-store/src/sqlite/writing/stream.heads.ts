import type { Database, Statement } from '@xmh/sqlite';

/** A stream's number and the revision of its last event, which the writer moves on. */
export interface StreamHead {
  readonly number: number;
  revision: number;
}

const most = 25_000;

/**
 * Heads of the streams written most recently, in two generations; others are looked up by index.
 * What a failed commit leaves here is never used: the store has stopped.
 */
export class StreamHeads {
  private young = new Map<string, StreamHead>();
  private old = new Map<string, StreamHead>();
  private readonly lookup: Statement<[string], [number, number]>;

  constructor(db: Database) {
    this.lookup = db
      .prepare<[string], [number, number]>(
        `SELECT number, (SELECT max(revision) FROM events WHERE stream = number) FROM streams WHERE name = ?`,
      )
      .raw();
  }

  get(stream: string): StreamHead | undefined {
    const young = this.young.get(stream);
    if (young) return young;
    const head = this.old.get(stream) ?? this.lookedUp(stream);
    if (head) this.keep(stream, head);
    return head;
  }

  keep(stream: string, head: StreamHead): void {
    if (this.young.size === most) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(stream, head);
  }

  private lookedUp(stream: string): StreamHead | undefined {
    const row = this.lookup.get(stream);
    return row && { number: row[0], revision: row[1] };
  }
}
