import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { Driver } from '@xmh/sqlite';
import { openSqliteStore } from '../sqlite.event-store';
import { durable } from '../sqlite/log.schema';
import { LogWriter } from '../sqlite/writing/log.writer';
import { sampleRound } from './sample.events';

export const streamEvents = 50;
const writers = 64;

/** Streams in a log of so many events, whole rounds of 64 streams. */
export const streamsIn = (events: number): number => Math.ceil(events / streamEvents / writers) * writers;

/** Fills a store with streams of 50 events, on from what it has, and appends the same bytes to a file of lines. */
export async function fillLog(file: string, lines: string, from: number, to: number): Promise<void> {
  if (!existsSync(file)) await (await openSqliteStore({ file, clock: 'real' })).close();
  const db = new Driver(file);
  durable(db);
  const writer = new LogWriter(db);
  const raw = openSync(lines, 'a');
  for (let stream = streamsIn(from); stream < streamsIn(to); stream += writers) {
    const events = sampleRound(stream, writers, streamEvents);
    db.transaction(() => {
      for (const sealed of events) writer.insert([sealed]);
      writer.sign();
    })();
    writeSync(raw, events.map(({ json }) => `${json}\n`).join(''));
    db.pragma('wal_checkpoint(PASSIVE)');
  }
  closeSync(raw);
  db.close();
}
