import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Words } from '@xmh/eventing';

export type OpenWords = Words & { close(): void | Promise<void> };

const hex64 = /^[0-9a-f]{64}$/;

/** What every adapter of the words port must do. `open` opens what is kept in a directory of the suite's own. */
export function wordsContract(name: string, open: (directory: string) => OpenWords): void {
  describe(`words: ${name}`, () => {
    let directory: string;
    let words: OpenWords;
    beforeEach(() => {
      directory = mkdtempSync(join(tmpdir(), 'xmh-words-'));
      words = open(directory);
    });
    afterEach(async () => {
      await words.close();
      rmSync(directory, { recursive: true });
    });

    it('keeps words and answers their reference', async () => {
      expect(await words.keep('r1', '王某来信')).toEqual({ ref: 'r1', digest: expect.stringMatching(hex64) });
      expect(await words.read(['r1'])).toEqual(new Map([['r1', '王某来信']]));
    });

    it('keeps empty words, and words of many lines and planes', async () => {
      await words.keep('r1', '');
      await words.keep('r2', '一\n二\u{20BB7}');
      expect(await words.read(['r1', 'r2'])).toEqual(
        new Map([
          ['r1', ''],
          ['r2', '一\n二\u{20BB7}'],
        ]),
      );
    });

    it('salts: the same words under another reference have another digest', async () => {
      const [one, other] = [await words.keep('r1', '王某'), await words.keep('r2', '王某')];
      expect(one.digest).not.toBe(other.digest);
    });

    it('answers the same words the same way', async () => {
      expect(await words.keep('r1', '王某')).toEqual(await words.keep('r1', '王某'));
    });

    it('answers other words with another digest, the same each time, and keeps the first', async () => {
      const first = await words.keep('r1', '王某');
      const other = await words.keep('r1', '李某');
      expect(other).toEqual({ ref: 'r1', digest: expect.stringMatching(hex64) });
      expect(other.digest).not.toBe(first.digest);
      expect(await words.keep('r1', '李某')).toEqual(other);
      expect(await words.read(['r1'])).toEqual(new Map([['r1', '王某']]));
    });

    it('rehearses what it kept as it would be answered', async () => {
      const kept = await words.keep('r1', '王某');
      expect(await words.rehearse('r1', '王某')).toEqual(kept);
      expect((await words.rehearse('r1', '李某')).digest).not.toBe(kept.digest);
    });

    it('keeps nothing when rehearsing', async () => {
      expect(await words.rehearse('r1', '王某')).toEqual({ ref: 'r1', digest: expect.stringMatching(hex64) });
      expect(await words.read(['r1'])).toEqual(new Map());
    });

    it('leaves out what it does not know', async () => {
      await words.keep('r1', '王某');
      expect([...(await words.read(['r0', 'r1'])).keys()]).toEqual(['r1']);
      expect(await words.read([])).toEqual(new Map());
    });

    it('forgets what is discarded as if it had never been kept', async () => {
      await words.keep('r1', '王某');
      await words.keep('r2', '李某');
      await words.discard(['r1', 'r9']);
      expect([...(await words.read(['r1', 'r2'])).keys()]).toEqual(['r2']);
      await words.keep('r1', '赵某');
      expect((await words.read(['r1'])).get('r1')).toBe('赵某');
    });

    it('erases the words asked for, and no others', async () => {
      await words.keep('r1', '王某');
      await words.keep('r2', '李某');
      await words.erase(['r1', 'r9']);
      expect([...(await words.read(['r1', 'r2'])).keys()]).toEqual(['r2']);
    });

    it.each(['王某', '李某'])('answers an erased reference with its old digest when asked with %s', async (text) => {
      const kept = await words.keep('r1', '王某');
      await words.erase(['r1']);
      expect(await words.keep('r1', text)).toEqual(kept);
      expect(await words.rehearse('r1', text)).toEqual(kept);
      expect(await words.read(['r1'])).toEqual(new Map());
    });

    it('erases twice as once', async () => {
      const kept = await words.keep('r1', '王某');
      await words.erase(['r1']);
      await words.erase(['r1']);
      expect(await words.keep('r1', '王某')).toEqual(kept);
    });

    it('does not discard the digest of what was erased', async () => {
      const kept = await words.keep('r1', '王某');
      await words.erase(['r1']);
      await words.discard(['r1']);
      expect(await words.keep('r1', '王某')).toEqual(kept);
    });

    it('answers the same after a restart', async () => {
      const [kept, erased] = [await words.keep('r1', '王某'), await words.keep('r2', '李某')];
      await words.erase(['r2']);
      await words.close();
      words = open(directory);
      expect([await words.keep('r1', '王某'), await words.keep('r2', '李某')]).toEqual([kept, erased]);
      expect(await words.read(['r1', 'r2'])).toEqual(new Map([['r1', '王某']]));
    });
  });
}
