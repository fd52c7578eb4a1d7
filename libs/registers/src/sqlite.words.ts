import { createHash, randomBytes } from 'node:crypto';
import type { Words, WordsRef } from '@xmh/eventing';
import type { Database } from '@xmh/sqlite';
import { destroyTraces, type ErasableFile, openErasable } from './sqlite.erasable';

interface Row {
  readonly ref: string;
  readonly digest: string;
  /** null: erased. */
  readonly salt: Buffer | null;
  readonly words: string | null;
}

const schema = `CREATE TABLE IF NOT EXISTS words (
  ref TEXT PRIMARY KEY, digest TEXT NOT NULL, salt BLOB, words TEXT
) STRICT`;

/** SHA-256, hex, of the salt's 16 bytes followed by the words in UTF-8. */
const digestWith = (salt: Uint8Array, text: string): string =>
  createHash('sha256').update(salt).update(text, 'utf8').digest('hex');

/** The first words under a ref stay: other words get a digest that differs. An erased ref answers its old digest, whatever it is asked with. */
const answerTo = ({ ref, digest, salt }: Row, text: string): WordsRef => ({
  ref,
  digest: salt === null ? digest : digestWith(salt, text),
});

/**
 * Words in one SQLite file. Each ref has a random salt of 16 bytes, kept beside the words and destroyed with them;
 * digest = SHA-256 of salt bytes and UTF-8 words, hex. What `keep` acknowledged is on disk; what `erase` acknowledged is no longer in the file.
 */
export const openSqliteWords = (options: ErasableFile): SqliteWords => new SqliteWords(options);

export class SqliteWords implements Words {
  private readonly database: Database;

  constructor(options: ErasableFile) {
    this.database = openErasable(options, schema);
  }

  async keep(ref: string, text: string): Promise<WordsRef> {
    const salt = randomBytes(16);
    this.database
      .prepare('INSERT INTO words (ref, digest, salt, words) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
      .run(ref, digestWith(salt, text), salt, text);
    return this.rehearse(ref, text);
  }

  async rehearse(ref: string, text: string): Promise<WordsRef> {
    const row = this.database.prepare<[string], Row>('SELECT * FROM words WHERE ref = ?').get(ref);
    return row ? answerTo(row, text) : { ref, digest: digestWith(randomBytes(16), text) };
  }

  async read(refs: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = this.database
      .prepare<[string], { ref: string; words: string }>(
        'SELECT ref, words FROM words WHERE ref IN (SELECT value FROM json_each(?)) AND words IS NOT NULL',
      )
      .all(JSON.stringify(refs));
    return new Map(rows.map(({ ref, words }) => [ref, words]));
  }

  async discard(refs: readonly string[]): Promise<void> {
    this.database
      .prepare('DELETE FROM words WHERE ref IN (SELECT value FROM json_each(?)) AND salt IS NOT NULL')
      .run(JSON.stringify(refs));
  }

  async erase(refs: readonly string[]): Promise<void> {
    this.database
      .prepare('UPDATE words SET salt = NULL, words = NULL WHERE ref IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify(refs));
    destroyTraces(this.database);
  }

  close(): void {
    this.database.close();
  }
}
