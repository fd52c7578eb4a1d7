import { readFileSync } from 'node:fs';
import { noStream } from '@xmh/eventing';
import { type Database, Driver } from '@xmh/sqlite';
import { aStream, sealedEvents } from '../contract/sealed.events';
import { temporaryFile } from '../contract/temporary.store';
import { openSqliteStore } from '../sqlite.event-store';
import { positionOf } from '../sqlite/position';
import { sentenceOf } from './fault';
import { type Verified, verify, verifyLog } from './log.verification';

const place = temporaryFile();
afterAll(() => place.remove());
let bytes = Buffer.alloc(0);

/** A small store: a birth, then three streams written turn by turn, one append of two events among them. */
beforeAll(async () => {
  const store = await openSqliteStore({ file: place.file, clock: 'simulated' });
  const streams = [aStream('alpha.plan'), aStream('alpha.ledger'), aStream('beta.plan')];
  const heads = new Map<string, string>();
  const append = async (stream: string, from: number, texts: string[]) => {
    const previous = heads.get(stream);
    const events = sealedEvents({ stream, from, texts, ...(previous !== undefined && { previous }) });
    heads.set(stream, events.at(-1)?.event.hash ?? '');
    await store.append(stream, from - 1, events);
  };
  for (const stream of streams) await append(stream, noStream + 1, ['立项', '签字']);
  for (const revision of [2, 3]) for (const stream of streams) await append(stream, revision, ['督查']);
  await store.close();
  // A log in WAL mode cannot be opened in memory.
  const db = new Driver(place.file);
  db.pragma('journal_mode = DELETE');
  db.close();
  bytes = readFileSync(place.file);
});

interface Row {
  readonly position: number;
  readonly stream: number;
  readonly revision: number;
  readonly type: string;
  readonly json: string;
}

const rows = (): Row[] => {
  const db = new Driver(place.file);
  const all = db.prepare<[], Row>('SELECT * FROM events ORDER BY position').all();
  db.close();
  return all;
};

/** What verify says after the store was changed behind its back: in memory, on a copy of the file. */
function after(change: (db: Database) => void): Verified {
  const db = new Driver(bytes);
  change(db);
  const found = verifyLog(db);
  db.close();
  return found;
}

const sql = (text: string, ...values: (string | number)[]) => after((db) => void db.prepare(text).run(...values));

/** Whether the event is named, by its place in the log or in its stream. */
const names = ({ faults }: Verified, { position, json }: Row): boolean => {
  const { stream, revision } = JSON.parse(json) as { stream: string; revision: number };
  return faults.some(
    (fault) => fault.position === positionOf(position) || (fault.stream === stream && fault.revision === revision),
  );
};

const changed: Record<string, (row: Row) => string | number> = {
  position: ({ position }) => position + 1_000,
  stream: ({ stream }) => stream + 1_000,
  revision: ({ revision }) => revision + 1_000,
  type: ({ type }) => `${type}-not`,
};

const edits: Record<string, (json: string) => string> = {
  'one character of the data': (json) => json.replace(/("(?:text|clock)":".)./, '$1否'),
  'the hash': (json) => json.replace(/"hash":"./, '"hash":"g'),
  'the hash before': (json) => json.replace(/"previous":"./, '"previous":"g'),
  'the id': (json) => json.replace(/"id":"./, '"id":"g'),
  'the command': (json) => json.replace(/"commandId":"./, '"commandId":"g'),
  'the time': (json) => json.replace(/"at":"./, '"at":"3'),
  'the revision': (json) => json.replace(/"revision":/, '"revision":9'),
  'the version': (json) => json.replace(/"version":/, '"version":9'),
  'a space': (json) => json.replace(':', ': '),
  'an unknown member': (json) => json.replace(/}$/, ',"zeal":1}'),
  everything: () => '{}',
  'no JSON at all': () => '中文',
};

describe('verify', () => {
  it('finds nothing wrong with an untouched store', () => {
    expect(verify(place.file)).toEqual({ events: 13, streams: 4, faults: [] });
  });

  it.each(Object.keys(changed))('names each event whose %s column was changed', (column) => {
    const value = changed[column];
    for (const row of rows()) {
      const found = sql(`UPDATE events SET ${column} = ? WHERE position = ?`, value?.(row) ?? 0, row.position);
      expect([row.position, names(found, row)]).toEqual([row.position, true]);
    }
  });

  it.each(Object.keys(edits))('names each event in whose JSON was changed: %s', (edit) => {
    for (const row of rows()) {
      const json = edits[edit]?.(row.json) ?? '';
      expect(json).not.toBe(row.json);
      const found = sql('UPDATE events SET json = ? WHERE position = ?', json, row.position);
      expect([row.position, names(found, row)]).toEqual([row.position, true]);
    }
  });

  it('names each event that was deleted, also the last', () => {
    for (const row of rows()) {
      expect(names(sql('DELETE FROM events WHERE position = ?', row.position), row)).toBe(true);
    }
  });

  it('names the events cut off at the end', () => {
    for (const row of rows()) {
      expect(names(sql('DELETE FROM events WHERE position >= ?', row.position), row)).toBe(true);
    }
  });

  it('names both of two events that changed places, whatever their streams', () => {
    const all = rows();
    for (const [index, row] of all.entries()) {
      const other = all[(index + 1) % all.length] ?? row;
      const found = after((db) => {
        const move = db.prepare('UPDATE events SET position = ? WHERE position = ?');
        move.run(-1, row.position);
        move.run(row.position, other.position);
        move.run(other.position, -1);
      });
      expect([row.position, names(found, row), names(found, other)]).toEqual([row.position, true, true]);
    }
  });

  it('names both of two events that changed their contents', () => {
    const all = rows();
    for (const [index, row] of all.entries()) {
      const other = all[(index + 3) % all.length] ?? row;
      const found = after((db) => {
        const put = db.prepare('UPDATE events SET json = ? WHERE position = ?');
        put.run(other.json, row.position);
        put.run(row.json, other.position);
      });
      expect([row.position, names(found, row), names(found, other)]).toEqual([row.position, true, true]);
    }
  });

  it.each([
    ['name', (number: number) => `alpha.plan-${number}`],
    ['number', (number: number) => number + 1_000],
  ])('names every event of a stream whose %s was changed', (column, value) => {
    for (const number of [1, 2, 3, 4]) {
      const found = sql(`UPDATE streams SET ${column} = ? WHERE number = ?`, value(number), number);
      for (const row of rows().filter(({ stream }) => stream === number)) expect(names(found, row)).toBe(true);
    }
  });

  it('names every event of a stream whose row was deleted', () => {
    for (const row of rows()) expect(names(sql('DELETE FROM streams WHERE number = ?', row.stream), row)).toBe(true);
  });

  it('names a stream that has no event', () => {
    const found = sql('INSERT INTO streams VALUES (?, ?)', 5, 'alpha.plan-nobody');
    expect(found.faults).toEqual([
      { position: positionOf(0), stream: 'alpha.plan-nobody', what: 'missing', detail: '流没有事件' },
    ]);
  });

  it('names the events of a commit that was changed or deleted', () => {
    const last = rows().at(-1);
    if (!last) throw new Error('the store is empty');
    expect(names(sql('UPDATE commits SET digest = ? WHERE position = ?', 'x', last.position), last)).toBe(true);
    expect(names(sql('UPDATE commits SET position = 99 WHERE position = ?', last.position), last)).toBe(true);
    expect(names(sql('DELETE FROM commits WHERE position = ?', last.position), last)).toBe(true);
  });

  it('says in one Chinese line what is wrong and where', () => {
    const [row] = rows();
    const [fault] = sql('UPDATE events SET type = ? WHERE position = ?', 'x', row?.position ?? 0).faults;
    expect(fault && sentenceOf(fault)).toMatch(/^位置 0{19}1 store\.birth-\S+ 序号 0 类型与内容不符（type-column）$/);
  });

  it('refuses a file that is no store', () => {
    expect(() => verify(__filename)).toThrow(expect.objectContaining({ code: 'not-a-store' }));
    expect(() => verify(`${place.file}.nowhere`)).toThrow(expect.objectContaining({ code: 'not-a-store' }));
  });
});
