import type { JsonObject } from '@xmh/eventing';
import type { Database } from '@xmh/sqlite';
import type { People, Person, PutAnswer } from './people.port';
import { destroyTraces, type ErasableFile, openErasable } from './sqlite.erasable';

interface Row {
  readonly id: string;
  /** null: erased. */
  readonly name: string | null;
  readonly phone: string | null;
  readonly login: string | null;
  readonly passwordHash: string | null;
  readonly sensitive: string | null;
}

const schema = `CREATE TABLE IF NOT EXISTS people (
  id TEXT PRIMARY KEY, name TEXT, phone TEXT, login TEXT UNIQUE, passwordHash TEXT, sensitive TEXT
) STRICT`;

const personOf = ({ id, name, phone, login, passwordHash, sensitive }: Row): Person | undefined =>
  name === null
    ? undefined
    : {
        id,
        name,
        ...(phone !== null && { phone }),
        ...(login !== null && { login }),
        ...(passwordHash !== null && { passwordHash }),
        ...(sensitive !== null && { sensitive: JSON.parse(sensitive) as JsonObject }),
      };

/** The register of people in one SQLite file. */
export const openSqlitePeople = (options: ErasableFile): SqlitePeople => new SqlitePeople(options);

export class SqlitePeople implements People {
  private readonly database: Database;

  constructor(options: ErasableFile) {
    this.database = openErasable(options, schema);
  }

  async put(person: Person): Promise<PutAnswer> {
    const { id, name, phone = null, login = null, passwordHash = null, sensitive } = person;
    return this.database
      .transaction((): PutAnswer => {
        const before = this.row('id', id);
        if (before?.name === null) return 'erased';
        const holder = login === null ? undefined : this.row('login', login);
        if (holder && holder.id !== id) return 'login-taken';
        this.database
          .prepare('INSERT OR REPLACE INTO people VALUES ($id, $name, $phone, $login, $passwordHash, $sensitive)')
          .run({ id, name, phone, login, passwordHash, sensitive: sensitive ? JSON.stringify(sensitive) : null });
        return 'kept';
      })
      .immediate();
  }

  async get(id: string): Promise<Person | undefined> {
    const row = this.row('id', id);
    return row && personOf(row);
  }

  async byId(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = this.database
      .prepare<[string], { id: string; name: string }>(
        'SELECT id, name FROM people WHERE id IN (SELECT value FROM json_each(?)) AND name IS NOT NULL',
      )
      .all(JSON.stringify(ids));
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async byLogin(login: string): Promise<Person | undefined> {
    const row = this.row('login', login);
    return row && personOf(row);
  }

  async erase(id: string): Promise<void> {
    this.database.prepare('INSERT OR REPLACE INTO people (id) VALUES (?)').run(id);
    destroyTraces(this.database);
  }

  close(): void {
    this.database.close();
  }

  private row(field: 'id' | 'login', value: string): Row | undefined {
    return this.database.prepare<[string], Row>(`SELECT * FROM people WHERE ${field} = ?`).get(value);
  }
}
