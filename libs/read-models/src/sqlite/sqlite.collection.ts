import type { Collection, Found, Query, Scope } from '@xmh/eventing';
import type { Database } from '@xmh/sqlite';
import type { Progress } from '../progress';
import { UnsoundQuery } from '../read-model.errors';
import type { ViewShape } from '../read-models.port';
import { conditionOf, declared, fieldsOf } from './sqlite.conditions';

export interface DocumentRow {
  readonly key: string;
  readonly position: string;
  readonly document: string;
}

export const foundIn = <Doc>({ key, position, document }: DocumentRow): Found<Doc> => ({
  key,
  document: JSON.parse(document) as Doc,
  position,
});

/** Queries over the table of whichever build is current when they are asked. */
export class SqliteCollection<Doc> implements Collection<Doc> {
  constructor(
    private readonly database: Database,
    private readonly view: ViewShape,
    private readonly currentTable: () => string | undefined,
    private readonly progress: Progress,
  ) {
    fieldsOf(view);
  }

  async get(key: string, scope: Scope): Promise<Found<Doc> | undefined> {
    const { sql, values } = conditionOf(this.view, scope);
    const [row] = this.rows<DocumentRow>(
      (table) => `SELECT * FROM ${table} WHERE key = ? AND ${sql}`,
      [key, ...values],
    );
    return row && foundIn(row);
  }

  async find(query: Query): Promise<{ readonly items: readonly Found<Doc>[]; readonly total: number }> {
    const { sql, values } = conditionOf(this.view, query.scope, query.where);
    const { size, offset } = pageOf(query);
    const order = this.order(query);
    // Only keys are put in order: a page deep in a long list must not carry every document through the sorter.
    const rows = this.rows<DocumentRow>(
      (table) =>
        `SELECT * FROM ${table} WHERE key IN (SELECT key FROM ${table} WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?)
         ORDER BY ${order}`,
      [...values, size, offset],
    );
    const [counted] = this.rows<{ n: number }>((table) => `SELECT count(*) AS n FROM ${table} WHERE ${sql}`, values);
    return { items: rows.map((row) => foundIn<Doc>(row)), total: counted?.n ?? 0 };
  }

  async count(query: Pick<Query, 'scope' | 'where'> & { readonly by?: string }): Promise<Record<string, number>> {
    const { sql, values } = conditionOf(this.view, query.scope, query.where);
    if (query.by === undefined) {
      const [row] = this.rows<{ n: number }>((table) => `SELECT count(*) AS n FROM ${table} WHERE ${sql}`, values);
      return { all: row?.n ?? 0 };
    }
    const field = declared(this.view, query.by);
    // json_type beside the value, because json_extract gives true as 1.
    const rows = this.rows<{ value: string | number | null; type: string | null; n: number }>(
      (table) =>
        `SELECT ${field} AS value, json_type(document, '$.${query.by}') AS type, count(*) AS n
         FROM ${table} WHERE ${sql} GROUP BY 1, 2`,
      values,
    );
    const counts = new Map<string, number>();
    for (const { value, type, n } of rows) {
      const name = type === 'true' || type === 'false' ? type : String(value ?? '');
      counts.set(name, (counts.get(name) ?? 0) + n);
    }
    return Object.fromEntries(counts);
  }

  reached(position: string, ms: number): Promise<boolean> {
    return this.progress.reached(position, ms);
  }

  private order({ sort = [] }: Query): string {
    const terms = sort.map(({ field, descending }) => `${declared(this.view, field)}${descending ? ' DESC' : ''}`);
    return [...terms, 'key'].join(', ');
  }

  private rows<Row>(sql: (table: string) => string, values: readonly (string | number)[]): Row[] {
    const table = this.currentTable();
    return table === undefined ? [] : (this.database.prepare(sql(table)).all(...values) as Row[]);
  }
}

function pageOf({ page: { size = 100, offset = 0 } = {} }: Query): { size: number; offset: number } {
  if (!Number.isInteger(size) || size < 1 || size > 500) throw new UnsoundQuery(`page size ${size}: 1 to 500`);
  if (!Number.isSafeInteger(offset) || offset < 0) throw new UnsoundQuery(`page offset ${offset}: 0 or more`);
  return { size, offset };
}
