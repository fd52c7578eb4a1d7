import type { Page, Recorded, Selection, StoredEvent } from '@xmh/eventing';
import type { Database, Statement } from '@xmh/sqlite';
import { positionOf, rowidOf } from '../position';
import type { RecentEvents } from './recent.events';

type Row = [position: number, json: string];

/** How many events one query looks at: a selection that matches little must not hold the process up. */
const stride = 10_000;
/** Above every code point that a stream name holds. */
const beyond = '\u{10FFFF}';

/** Reads the log in short queries of raw rows. */
export class LogReader {
  private readonly ofStream: Statement<[string, number], Row>;
  private readonly placesOf: Statement<[string, number], number>;
  private readonly selecting = new Map<string, Statement<(string | number)[], Row>>();

  constructor(
    private readonly db: Database,
    private readonly recent: RecentEvents,
  ) {
    this.ofStream = db
      .prepare<[string, number], Row>(
        `SELECT position, json FROM events WHERE stream = (SELECT number FROM streams WHERE name = ?) AND revision >= ?
         ORDER BY revision`,
      )
      .raw();
    this.placesOf = db
      .prepare<[string, number], number>(
        `SELECT position FROM events WHERE stream = (SELECT number FROM streams WHERE name = ?) AND revision >= ?
         ORDER BY revision`,
      )
      .pluck();
  }

  /** The stream's events from a revision on. */
  read(stream: string, from: number): Recorded[] {
    const places = this.placesOf.all(stream, from);
    const [first] = places;
    if (first === undefined) return [];
    if (first < this.recent.first) return this.ofStream.all(stream, from).map(recorded);
    return places.map((rowid) => recorded([rowid, this.recent.at(rowid)?.json ?? '']));
  }

  /** Selected events after a position: at most `limit`, out of the next 10,000 events. */
  page(selection: Selection & { readonly after: string; readonly limit: number }): Page {
    const after = rowidOf(selection.after);
    const through = Math.min(after + stride, this.recent.head);
    if (through <= after) return { events: [], through: selection.after };
    const rows =
      after + 1 >= this.recent.first
        ? this.remembered(selection, after, through)
        : this.selected(selection, after, through);
    const last = rows.at(-1);
    const isFull = last !== undefined && rows.length === selection.limit;
    return { events: rows.map(recorded), through: positionOf(isFull ? last[0] : through) };
  }

  private remembered({ prefixes, types, limit }: Selection & { limit: number }, after: number, through: number): Row[] {
    const rows: Row[] = [];
    for (let rowid = after + 1; rowid <= through && rows.length < limit; rowid++) {
      const event = this.recent.at(rowid);
      if (!event || (types && !types.includes(event.type))) continue;
      const isNamed = prefixes.length === 0 || prefixes.some((prefix) => event.stream.startsWith(prefix));
      if (isNamed) rows.push([rowid, event.json]);
    }
    return rows;
  }

  private selected({ prefixes, types, limit }: Selection & { limit: number }, after: number, through: number): Row[] {
    const bounds = prefixes.flatMap((prefix) => [prefix, prefix + beyond]);
    return this.select(prefixes.length, types?.length).all(after, through, ...(types ?? []), ...bounds, limit);
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
