import type { SealedEvent } from '@xmh/eventing';
import type { Database, Statement } from 'better-sqlite3';
import { commitDigest, firstDigest } from './commit.digest';
import { type StreamHead, StreamHeads } from './stream.heads';

/** Puts events into the tables, within a transaction that is the caller's. Streams and positions are numbered here, without gaps. */
export class LogWriter {
  readonly heads: StreamHeads;
  private position: number;
  private streams: number;
  private digest: string;
  private unsigned: string[] = [];
  private readonly addStream: Statement<[number, string]>;
  private readonly addEvent: Statement<[number, number, number, string, string]>;
  private readonly addCommit: Statement<[number, string]>;

  constructor(db: Database) {
    const one = <T>(sql: string): T | undefined => db.prepare<[], T>(sql).pluck().get();
    this.heads = new StreamHeads(db);
    this.position = one<number | null>('SELECT max(position) FROM events') ?? 0;
    this.streams = one<number | null>('SELECT max(number) FROM streams') ?? 0;
    this.digest = one<string>('SELECT digest FROM commits ORDER BY position DESC LIMIT 1') ?? firstDigest;
    this.addStream = db.prepare('INSERT INTO streams (number, name) VALUES (?, ?)');
    this.addEvent = db.prepare('INSERT INTO events (position, stream, revision, type, json) VALUES (?, ?, ?, ?, ?)');
    this.addCommit = db.prepare('INSERT INTO commits (position, digest) VALUES (?, ?)');
  }

  /** Rowid of the last event put in. */
  get head(): number {
    return this.position;
  }

  /** Adds events of one stream, whose revisions the caller has checked. Answers the rowid of the last. */
  insert(events: readonly SealedEvent[]): number {
    const [first] = events;
    if (!first) return this.position;
    const { stream } = first.event;
    const { number } = this.heads.get(stream) ?? this.born(stream);
    for (const { event, json } of events) {
      this.addEvent.run(++this.position, number, event.revision, event.type, json);
      this.unsigned.push(event.hash);
    }
    this.heads.keep(stream, { number, revision: first.event.revision + events.length - 1 });
    return this.position;
  }

  /** Ends a commit: chains what was put in since the last. */
  sign(): void {
    if (this.unsigned.length === 0) return;
    this.digest = commitDigest(this.digest, this.unsigned);
    this.addCommit.run(this.position, this.digest);
    this.unsigned = [];
  }

  private born(stream: string): StreamHead {
    this.addStream.run(++this.streams, stream);
    return { number: this.streams, revision: -1 };
  }
}
