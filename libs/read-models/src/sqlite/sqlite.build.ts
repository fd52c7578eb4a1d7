import type { FoldedDocument, Found, ViewBuild, ViewCheckpoint } from '@xmh/eventing';
import type { Database, Statement } from '@xmh/sqlite';
import { notJsonAt } from './json-check';
import { UnsoundView } from '../read-model.errors';
import type { ViewShape } from '../read-models.port';
import { buildFacts, tableOf, type BuildRow } from './sqlite.builds';
import { type DocumentRow, foundIn } from './sqlite.collection';

export interface BuildWatch {
  /** Documents are in, the checkpoint is not: where a kill must leave neither. */
  readonly halfWritten: () => void;
  readonly written: (position: string) => void;
}

/** One table of documents and its row in the list of builds. */
export class SqliteBuild implements ViewBuild {
  private readonly loading: Statement<[string], DocumentRow>;
  private readonly keeping: Statement<[string, string, string | null]>;
  private readonly moving: Statement<[Record<string, string | number>]>;

  constructor(
    private readonly database: Database,
    private readonly view: ViewShape,
    private readonly id: number,
    private readonly watch: BuildWatch,
  ) {
    const table = tableOf(id);
    this.loading = database.prepare(
      `SELECT * FROM ${table} WHERE key IN (SELECT value FROM json_each(?)) AND document IS NOT NULL`,
    );
    // A document that is gone stays as an empty row, so that its position still holds back a slower runner.
    this.keeping = database.prepare(
      `INSERT INTO ${table} (key, position, document) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE
       SET position = excluded.position, document = excluded.document WHERE excluded.position > position`,
    );
    this.moving = database.prepare(
      `UPDATE builds SET epoch = $epoch, position = $position, handles = $handles
       WHERE id = $id AND (epoch IS NOT $epoch OR position < $position)`,
    );
  }

  async checkpoint(): Promise<ViewCheckpoint | undefined> {
    const row = this.database.prepare<[number], BuildRow>('SELECT * FROM builds WHERE id = ?').get(this.id);
    return row && buildFacts(row).checkpoint;
  }

  async load(keys: readonly string[]): Promise<ReadonlyMap<string, Found<unknown>>> {
    if (keys.length === 0) return new Map();
    const rows = this.loading.all(JSON.stringify(keys));
    return new Map(rows.map((row) => [row.key, foundIn(row)]));
  }

  async write(documents: readonly FoldedDocument[], checkpoint: ViewCheckpoint): Promise<void> {
    const rows = documents.map((folded) => [folded.key, folded.position, this.textOf(folded)] as const);
    this.database.transaction(() => {
      for (const row of rows) this.keeping.run(...row);
      this.watch.halfWritten();
      this.moving.run({ id: this.id, ...checkpoint });
    })();
    this.watch.written(checkpoint.position);
  }

  private textOf({ key, document }: FoldedDocument): string | null {
    if (document === undefined) return null;
    const place = notJsonAt(document);
    if (place !== undefined) throw new UnsoundView(this.view.name, `${key}${place} is not JSON`);
    return JSON.stringify(document);
  }
}
