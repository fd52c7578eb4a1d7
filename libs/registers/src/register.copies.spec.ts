import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErasureJournal } from './erasure.journal';
import { copyDiskFiles, copySqliteRegister } from './register.copies';
import { openSqliteWords } from './sqlite.words';

describe('what is kept beside the log', () => {
  let directory: string;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'xmh-copies-'))));
  afterEach(() => rmSync(directory, { recursive: true }));
  const at = (name: string): string => join(directory, name);

  it('is copied while it is in use, into one file a register', async () => {
    const words = openSqliteWords({ file: at('words.sqlite') });
    await words.keep('r1', '某某病重');
    await copySqliteRegister(at('words.sqlite'), at('copy.sqlite'));
    words.close();
    expect(readdirSync(directory).filter((name) => name.startsWith('copy'))).toEqual(['copy.sqlite']);
    const copy = openSqliteWords({ file: at('copy.sqlite') });
    expect(await copy.read(['r1'])).toEqual(new Map([['r1', '某某病重']]));
    copy.close();
    await copySqliteRegister(at('none.sqlite'), at('nothing.sqlite'));
    expect(readdirSync(directory)).not.toContain('nothing.sqlite');
  });

  it('is copied file by file, marks of what was erased too, without what is on its way in', async () => {
    mkdirSync(at('files/ab/cd'), { recursive: true });
    mkdirSync(at('files/incoming'));
    for (const name of ['ab/cd/abcd', 'ab/cd/abcd.json', 'ab/cd/abce.erased', 'incoming/half']) {
      writeFileSync(at(`files/${name}`), name);
    }
    await copyDiskFiles(at('files'), at('copy'));
    const lying = readdirSync(at('copy'), { recursive: true, encoding: 'utf8' }).sort();
    expect(lying).toEqual(['ab', 'ab/cd', 'ab/cd/abcd', 'ab/cd/abcd.json', 'ab/cd/abce.erased']);
    expect(readFileSync(at('copy/ab/cd/abcd'), 'utf8')).toBe('ab/cd/abcd');
  });

  it('is erased on record: each erasure once, in order, across openings', async () => {
    const [one, two] = ['c1', 'c2'].map((commandId) => ({ commandId, data: { reason: '本人申请' } }));
    expect(await new ErasureJournal(at('erasures.jsonl')).read()).toEqual([]);
    await new ErasureJournal(at('erasures.jsonl')).add([]);
    expect(readdirSync(directory)).toEqual([]);
    await new ErasureJournal(at('erasures.jsonl')).add([one!]);
    await new ErasureJournal(at('erasures.jsonl')).add([one!, two!]);
    expect(await new ErasureJournal(at('erasures.jsonl')).read()).toEqual([one, two]);
    expect(readdirSync(directory)).toEqual(['erasures.jsonl']);
  });
});
