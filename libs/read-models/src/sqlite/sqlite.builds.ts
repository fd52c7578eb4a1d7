import type { ViewCheckpoint } from '@xmh/eventing';
import type { Database } from '@xmh/sqlite';
import { UnknownBuild } from '../read-model.errors';
import type { BuildFacts, ViewShape } from '../read-models.port';
import { fieldExpression, fieldsOf } from './sqlite.conditions';

export interface BuildRow {
  readonly id: number;
  readonly view: string;
  readonly handles: string;
  readonly current: number;
  readonly epoch: string | null;
  readonly position: string | null;
}

export const tableOf = (id: number): string => `documents_${id}`;

export function buildFacts({ id, view, handles, current, epoch, position }: BuildRow): BuildFacts {
  const checkpoint: ViewCheckpoint | undefined =
    epoch === null || position === null ? undefined : { epoch, position, handles };
  return { id, view, handles, current: current === 1, ...(checkpoint && { checkpoint }) };
}

/** The list of builds and the tables behind them. */
export class SqliteBuilds {
  constructor(private readonly database: Database) {
    database.exec(`
      CREATE TABLE IF NOT EXISTS builds (
        id INTEGER PRIMARY KEY AUTOINCREMENT, view TEXT NOT NULL, handles TEXT NOT NULL,
        current INTEGER NOT NULL, epoch TEXT, position TEXT
      ) STRICT;
      CREATE UNIQUE INDEX IF NOT EXISTS builds_current ON builds (view) WHERE current = 1;
    `);
  }

  all(): BuildFacts[] {
    return this.database.prepare<[], BuildRow>('SELECT * FROM builds ORDER BY id').all().map(buildFacts);
  }

  byId(id: number): BuildFacts {
    const row = this.database.prepare<[number], BuildRow>('SELECT * FROM builds WHERE id = ?').get(id);
    if (!row) throw new UnknownBuild(id);
    return buildFacts(row);
  }

  of(view: string): BuildFacts[] {
    return this.all().filter((build) => build.view === view);
  }

  begin(view: ViewShape, handles: string): BuildFacts {
    return this.database.transaction(() => {
      const current = this.of(view.name).some((build) => build.current) ? 0 : 1;
      const { lastInsertRowid } = this.database
        .prepare('INSERT INTO builds (view, handles, current) VALUES (?, ?, ?)')
        .run(view.name, handles, current);
      const id = Number(lastInsertRowid);
      this.database.exec(
        `CREATE TABLE ${tableOf(id)} (key TEXT PRIMARY KEY, position TEXT NOT NULL, document TEXT) STRICT`,
      );
      this.index(view, id);
      return this.byId(id);
    })();
  }

  index(view: ViewShape, id: number): void {
    for (const field of fieldsOf(view)) {
      const name = `${tableOf(id)}_by_${field}`;
      this.database.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${tableOf(id)} (${fieldExpression(field)})`);
    }
  }

  makeCurrent(id: number): void {
    this.database.transaction(() => {
      const others = this.of(this.byId(id).view).filter((build) => build.id !== id);
      for (const other of others) this.drop(other.id);
      this.database.prepare('UPDATE builds SET current = 1 WHERE id = ?').run(id);
    })();
  }

  drop(id: number): void {
    this.database.transaction(() => {
      this.database.prepare('DELETE FROM builds WHERE id = ?').run(id);
      this.database.exec(`DROP TABLE IF EXISTS ${tableOf(id)}`);
    })();
  }
}
