import { openReadOnly } from '../sqlite/log.file';

type Row = [position: number, json: string];

/** The kept bytes of every event, one a line, in position order, as of the beginning of the call; also of a store in use. */
export function* exportLines(file: string): Generator<string> {
  const db = openReadOnly(file);
  try {
    const head = db.prepare<[], number | null>('SELECT max(position) FROM events').pluck().get() ?? 0;
    const page = db
      .prepare<[number, number], Row>(
        'SELECT position, json FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT 1000',
      )
      .raw();
    for (let after = 0; after < head;) {
      const rows = page.all(after, head);
      for (const [, json] of rows) yield json;
      after = rows.at(-1)?.[0] ?? head;
    }
  } finally {
    db.close();
  }
}
