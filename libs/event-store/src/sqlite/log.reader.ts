import type { Page, Recorded, Selection, StoredEvent } from '@xmh/eventing';
import type { Database, Statement } from 'better-sqlite3';
import { positionOf, rowidOf } from './position';

type Row = [position: number, json: string];

/** How many events one query looks at: a selection that matches little must not hold the process up. */
const stride = 10_000;
/** Above every code point that a stream name holds. */
const beyond = '\u{10FFFF}';

/** Reads the log in short queries of raw rows. */
export class LogReader {
  private readonly ofStream: Statement<[string, number], Row>;
  private readonly newest: Statement<[], number | null>;
  private readonly selecting = new Map<string, Statement<(string | number)[], Row>>();

  constructor(private readonly db: Database) {
    this.ofStream = db
      .prepare<[string, number], Row>(
        `SELECT position, json FROM events WHERE stream = (SELECT number FROM streams WHERE name = ?) AND revision >= ?
         ORDER BY revision`,
      )
      .raw();
    this.newest = db.prepare<[], number | null>('SELECT max(position) FROM events').pluck();
  }

  /** The stream's events from a revision on. */
  read(stream: string, from: number): Recorded[] {
    return this.ofStream.all(stream, from).map(recorded);
  }

  /** Selected events after a position: at most `limit`, out of the next 10,000 events. */
  page(selection: Selection & { readonly after: string; readonly limit: number }): Page {
    const after = rowidOf(selection.after);
    const through = Math.min(after + stride, this.newest.get() ?? 0);
    if (through <= after) return { events: [], through: selection.after };
    const { prefixes, types } = selection;
    const bounds = prefixes.flatMap((prefix) => [prefix, prefix + beyond]);
    const rows = this.select(prefixes.length, types?.length).all(
      after,
      through,
      ...(types ?? []),
      ...bounds,
      selection.limit,
    );
    const last = rows.at(-1);
    const isFull = last !== undefined && rows.length === selection.limit;
    return { events: rows.map(recorded), through: positionOf(isFull ? last[0] : through) };
  }

  private select(prefixes: number, types: number | undefined): Statement<(string | number)[], Row> {
    const key = `${prefixes}/${types ?? 'all'}`;
    const known = this.selecting.get(key);
    if (known) return known;
    const byType = types === undefined ? '' : `AND type IN (${list('?', types, ', ')})`;
    const byName = list('(name >= ? AND name < ?)', prefixes, ' OR ');
    // CROSS JOIN keeps the events outermost, in position order.
    const sql = `SELECT position, json FROM events ${byName && 'CROSS JOIN streams ON number = stream'}
      WHERE position > ? AND position <= ? ${byType} ${byName && `AND (${byName})`} ORDER BY position LIMIT ?`;
    const statement = this.db.prepare<(string | number)[], Row>(sql).raw();
    this.selecting.set(key, statement);
    return statement;
  }
}

const list = (part: string, times: number, between: string): string => Array<string>(times).fill(part).join(between);

function recorded([position, json]: Row): Recorded {
  const event = JSON.parse(json) as StoredEvent & { position: string };
  event.position = positionOf(position);
  return event;
}
