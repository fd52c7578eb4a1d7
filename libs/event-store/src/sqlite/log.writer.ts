import type { SealedEvent } from '@xmh/eventing';
import type { Database, Statement } from 'better-sqlite3';
import { type StreamHead, StreamHeads } from './stream.heads';

/** Puts events into the tables, within a transaction that is the caller's. Streams and positions are numbered here, without gaps. */
export class LogWriter {
  readonly heads: StreamHeads;
  private position: number;
  private streams: number;
  private readonly addStream: Statement<[number, string]>;
  private readonly addEvent: Statement<[number, number, number, string, string, string]>;

  constructor(db: Database) {
    const last = (table: string, column: string): number =>
      db.prepare<[], number | null>(`SELECT max(${column}) FROM ${table}`).pluck().get() ?? 0;
    this.heads = new StreamHeads(db);
    this.position = last('events', 'position');
    this.streams = last('streams', 'number');
    this.addStream = db.prepare('INSERT INTO streams (number, name) VALUES (?, ?)');
    this.addEvent = db.prepare(
      'INSERT INTO events (position, stream, revision, type, id, json) VALUES (?, ?, ?, ?, ?, ?)',
    );
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
      this.addEvent.run(++this.position, number, event.revision, event.type, event.id, json);
    }
    this.heads.keep(stream, { number, revision: first.event.revision + events.length - 1 });
    return this.position;
  }

  private born(stream: string): StreamHead {
    this.addStream.run(++this.streams, stream);
    return { number: this.streams, revision: -1 };
  }
}
