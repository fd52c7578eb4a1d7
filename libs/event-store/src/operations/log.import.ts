import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SealedEvent } from '@xmh/eventing';
import { type Database, Driver } from '@xmh/sqlite';
import { StoreBorn } from '../birth/store-born.event';
import { moveLog, mustNotExist, removeLog } from '../sqlite/log.file';
import { create, durable, setMeta } from '../sqlite/log.schema';
import type { LogWriter } from '../sqlite/writing/log.writer';
import { positionOf } from '../sqlite/position';
import { StoreLock } from '../sqlite/store.lock';
import { StoreRefused } from '../store-refused.error';
import { EventCheck } from './event.check';
import { sentenceOf } from './fault';

const commitMost = 1_000;

/**
 * Makes a new store of exported lines: ids, revisions and hashes stay, positions and epoch are new, and reactions without
 * a checkpoint start at the end. All or nothing. Answers the number of events.
 * Throws StoreRefused: already-exists, store-locked, faulty (naming the line).
 */
export async function importLines(lines: AsyncIterable<string> | Iterable<string>, file: string): Promise<number> {
  mkdirSync(dirname(file), { recursive: true });
  const lock = StoreLock.take(file);
  const part = `${file}.importing`;
  try {
    mustNotExist(file);
    removeLog(part);
    const events = await fill(part, lines);
    moveLog(part, file);
    return events;
  } finally {
    removeLog(part);
    lock.release();
  }
}

async function fill(file: string, lines: AsyncIterable<string> | Iterable<string>): Promise<number> {
  const db = new Driver(file);
  try {
    durable(db);
    let events = 0;
    const writer = create(db);
    const put = db.transaction((group: readonly SealedEvent[]) => {
      for (const sealed of group) writer.insert([sealed]);
      writer.sign();
    });
    for await (const group of inGroups(checked(lines))) {
      put(group);
      events += group.length;
      db.pragma('wal_checkpoint(PASSIVE)');
    }
    finish(db, writer);
    return events;
  } finally {
    db.close();
  }
}

function finish(db: Database, writer: LogWriter): void {
  if (writer.head === 0) throw new StoreRefused('faulty', '没有可导入的事件');
  setMeta(db, 'importedThrough', positionOf(writer.head));
}

async function* checked(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<SealedEvent> {
  const check = new EventCheck();
  let line = 0;
  for await (const json of lines) {
    line++;
    const { event, faults } = check.check(json);
    const what = faults[0] ?? (line === 1 && event?.type !== StoreBorn.type ? 'birth' : undefined);
    if (what || !event) {
      const place = { position: positionOf(line), stream: event?.stream, revision: event?.revision };
      throw new StoreRefused(
        'faulty',
        `第 ${line} 行有误，没有导入：${sentenceOf({ ...place, what: what ?? 'json' })}`,
      );
    }
    yield { event, json };
  }
}

async function* inGroups(events: AsyncIterable<SealedEvent>): AsyncGenerator<SealedEvent[]> {
  let group: SealedEvent[] = [];
  for await (const sealed of events) {
    group.push(sealed);
    if (group.length < commitMost) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
