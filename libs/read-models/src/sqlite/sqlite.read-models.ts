import { start, type Collection, type PlainEvent, type View, type ViewBuild } from '@xmh/eventing';
import { type Database, Driver } from '@xmh/sqlite';
import { Progress } from '../progress';
import type { BuildFacts, ReadModels, ViewShape } from '../read-models.port';
import { SqliteBuild } from './sqlite.build';
import { SqliteBuilds, tableOf } from './sqlite.builds';
import { SqliteCollection } from './sqlite.collection';
import { differenceOf } from './sqlite.difference';

interface SqliteReadModelsOptions {
  /** A file of its own, made when missing; ':memory:' keeps nothing. */
  readonly file: string;
  /** For kill tests: told when documents are in and their checkpoint is not yet. */
  readonly onPoint?: ((name: 'view:half-written') => void) | undefined;
}

/** Read models in one SQLite file: a table of JSON documents a build, expression indexes on the declared fields. */
export const openSqliteReadModels = (options: SqliteReadModelsOptions): ReadModels => new SqliteReadModels(options);

class SqliteReadModels implements ReadModels {
  private readonly database: Database;
  private readonly list: SqliteBuilds;
  private readonly current = new Map<string, number>();
  private readonly progress = new Map<string, Progress>();

  constructor(private readonly options: SqliteReadModelsOptions) {
    this.database = new Driver(options.file);
    this.database.pragma('journal_mode = WAL');
    // Documents and checkpoint share a transaction: a power cut may lose the newest pages, which are folded again.
    this.database.pragma('synchronous = NORMAL');
    this.list = new SqliteBuilds(this.database);
    for (const build of this.list.all()) if (build.current) this.see(build);
  }

  collection<Doc, E extends PlainEvent>(view: View<Doc, E>): Collection<Doc> {
    const table = (): string | undefined => {
      const id = this.current.get(view.name);
      return id === undefined ? undefined : tableOf(id);
    };
    return new SqliteCollection<Doc>(this.database, view, table, this.progressOf(view.name));
  }

  async builds(view: string): Promise<readonly BuildFacts[]> {
    return this.list.of(view);
  }

  async begin(view: ViewShape, handles: string): Promise<BuildFacts> {
    const build = this.list.begin(view, handles);
    if (build.current) this.see(build);
    return build;
  }

  build(view: ViewShape, id: number): ViewBuild {
    this.list.index(view, id);
    return new SqliteBuild(this.database, view, id, {
      halfWritten: () => this.options.onPoint?.('view:half-written'),
      written: (position) => {
        if (this.current.get(view.name) === id) this.progressOf(view.name).moved(position);
      },
    });
  }

  async makeCurrent(id: number): Promise<void> {
    this.list.makeCurrent(id);
    this.see(this.list.byId(id));
  }

  async drop(id: number): Promise<void> {
    this.list.drop(id);
    for (const [view, current] of this.current) if (current === id) this.current.delete(view);
  }

  async difference(one: number, other: number, most = 100): Promise<readonly string[]> {
    this.list.byId(one);
    this.list.byId(other);
    return differenceOf(this.database, tableOf(one), tableOf(other), most);
  }

  async close(): Promise<void> {
    for (const progress of this.progress.values()) progress.end();
    this.database.close();
  }

  private see({ id, view, checkpoint }: BuildFacts): void {
    this.current.set(view, id);
    this.progressOf(view).moved(checkpoint?.position ?? start);
  }

  private progressOf(view: string): Progress {
    const known = this.progress.get(view);
    if (known) return known;
    const made = new Progress(start);
    this.progress.set(view, made);
    return made;
  }
}
