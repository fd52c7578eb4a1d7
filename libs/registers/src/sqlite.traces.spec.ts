import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Driver } from '@xmh/sqlite';
import { destroyTraces, openErasable } from './sqlite.erasable';
import { openSqlitePeople } from './sqlite.people';
import { openSqliteWords } from './sqlite.words';

describe('what a register has erased', () => {
  let directory: string;
  const file = (): string => join(directory, 'register.sqlite');
  /** Whether any file of the directory, the write-ahead log too, holds the bytes. */
  const onDisk = (bytes: string | Buffer): boolean =>
    readdirSync(directory).some((name) => readFileSync(join(directory, name)).includes(bytes));
  const textOf = (n: number): string => `第${n}封来信，反映${'某人某事'.repeat((n * 37) % 900)}之${n}号。`;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'xmh-traces-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('is in no file any more: words short and long, among hundreds', async () => {
    const words = openSqliteWords({ file: file() });
    for (let n = 0; n < 300; n++) await words.keep(`r${(n * 7919) % 300}-${n}`, textOf(n));
    const refs = Array.from({ length: 300 }, (_, n) => `r${(n * 7919) % 300}-${n}`);
    const gone = refs.filter((_, n) => n % 3 === 0);
    expect(onDisk('第3封来信')).toBe(true);
    await words.erase(gone);
    const traces = refs.filter((_, n) => onDisk(`第${n}封来信`) || onDisk(`之${n}号。`));
    expect(traces).toEqual(refs.filter((_, n) => n % 3 !== 0));
    words.close();
  });

  it('includes the salt', async () => {
    const words = openSqliteWords({ file: file() });
    const { digest } = await words.keep('r1', '王某');
    const looking = new Driver(file(), { readonly: true });
    const { salt } = looking.prepare<[], { salt: Buffer }>('SELECT salt FROM words').get()!;
    looking.close();
    expect(createHash('sha256').update(salt).update('王某', 'utf8').digest('hex')).toBe(digest);
    expect(salt.length).toBe(16);
    await words.erase(['r1']);
    expect([onDisk(salt), onDisk(digest)]).toEqual([false, true]);
    words.close();
  });

  it('is said to remain while another reads, and goes when it is erased again', async () => {
    const words = openSqliteWords({ file: file(), patience: 1 });
    await words.keep('r1', '王某来信');
    const reader = new Driver(file(), { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT * FROM words').all();
    await expect(words.erase(['r1'])).rejects.toMatchObject({ code: 'traces-remain' });
    expect(await words.read(['r1'])).toEqual(new Map());
    reader.exec('COMMIT');
    reader.close();
    await words.erase(['r1']);
    expect(onDisk('王某来信')).toBe(false);
    words.close();
  });

  it('is all of a person but the id, also what was replaced before', async () => {
    const people = openSqlitePeople({ file: file() });
    const rest = { login: 'wangmou', passwordHash: '$hash$abc', sensitive: { card: '513322197001010011' } };
    await people.put({ id: 'p1', name: '王某某', phone: '13900000001', ...rest });
    await people.put({ id: 'p1', name: '王某某', phone: '13900000002', ...rest });
    await people.put({ id: 'p2', name: '李某某' });
    await people.erase('p1');
    const words = [
      '王某某',
      '13900000001',
      '13900000002',
      'wangmou',
      '$hash$abc',
      '513322197001010011',
      '李某某',
      'p1',
    ];
    expect(words.filter(onDisk)).toEqual(['李某某', 'p1']);
    people.close();
  });

  // Rows that grow split pages, and the halves keep copies that secure_delete does not see.
  it('is in no page that was split, among thousands that grew', () => {
    const database = openErasable({ file: file() }, 'CREATE TABLE logins (id INTEGER PRIMARY KEY, login TEXT UNIQUE)');
    const ids = Array.from({ length: 3_000 }, (_, n) => (n * 7_919) % 3_000);
    const loginOf = (id: number): string => `<${createHash('sha256').update(String(id)).digest('hex').slice(0, 8)}>`;
    const put = database.prepare('REPLACE INTO logins VALUES (?, ?)');
    const write = (rows: readonly (readonly [number, string | null])[]): void =>
      database.transaction(() => rows.forEach(([id, login]) => put.run(id, login)))();
    write(ids.map((id) => [id, loginOf(id)]));
    write(ids.filter((id) => id % 3 > 0).map((id) => [id, loginOf(id) + '大'.repeat(id % 70)]));
    write(ids.filter((id) => id % 2 > 0).map((id) => [id, null]));
    destroyTraces(database);
    const bytes = readFileSync(file());
    expect(ids.filter((id) => id % 2 > 0 && bytes.includes(loginOf(id)))).toEqual([]);
    database.close();
  });
});
