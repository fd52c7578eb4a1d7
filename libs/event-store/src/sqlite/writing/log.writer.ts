import type { SealedEvent } from '@xmh/eventing';
import type { Database, Statement } from '@xmh/sqlite';
import { commitDigest, firstDigest } from './commit.digest';
import { EventRows } from './event.rows';
import { type StreamHead, StreamHeads } from './stream.heads';

/** Puts events into the tables, within a transaction that is the caller's. Streams and positions are numbered here, without gaps. */
export class LogWriter {
  private readonly heads: StreamHeads;
  private readonly rows: EventRows;
  private position: number;
  private streams: number;
  private digest: string;
  private unsigned: string[] = [];
  private readonly addStream: Statement<[number, string]>;
  private readonly addCommit: Statement<[number, string]>;

  constructor(db: Database) {
    const one = <T>(sql: string): T | undefined => db.prepare<[], T>(sql).pluck().get();
    this.heads = new StreamHeads(db);
    this.rows = new EventRows(db);
    this.position = one<number | null>('SELECT max(position) FROM events') ?? 0;
    this.streams = one<number | null>('SELECT max(number) FROM streams') ?? 0;
    this.digest = one<string>('SELECT digest FROM commits ORDER BY position DESC LIMIT 1') ?? firstDigest;
    this.addStream = db.prepare('INSERT INTO streams (number, name) VALUES (?, ?)');
    this.addCommit = db.prepare('INSERT INTO commits (position, digest) VALUES (?, ?)');
  }

  /** Rowid of the last event put in. */
  get head(): number {
    return this.position;
  }

  /** Where a stream stands; undefined when there is no such stream. */
  headOf(stream: string): StreamHead | undefined {
    return this.heads.get(stream);
  }

  /** Adds events of one stream that stands at `at`, whose revisions the caller has checked. Answers the rowid of the last. */
  insert(events: readonly SealedEvent[], at?: StreamHead): number {
    const [first] = events;
    if (!first) return this.position;
    const head = at ?? this.headOf(first.event.stream) ?? this.born(first.event.stream);
    for (const { event, json } of events) {
      this.rows.add(head.number, event.revision, event.type, json);
      this.position++;
      this.unsigned.push(event.hash);
    }
    head.revision += events.length;
    return this.position;
  }

  /** Ends a commit: chains what was put in since the last. */
  sign(): void {
    if (this.unsigned.length === 0) return;
    this.rows.end();
    this.digest = commitDigest(this.digest, this.unsigned);
    this.addCommit.run(this.position, this.digest);
    this.unsigned = [];
  }

  private born(stream: string): StreamHead {
    this.addStream.run(++this.streams, stream);
    const head = { number: this.streams, revision: -1 };
    this.heads.keep(stream, head);
    return head;
  }
}
