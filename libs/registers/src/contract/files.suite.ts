import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Files } from '@xmh/eventing';

const limits = { mostBytes: 100_000, types: ['application/pdf', 'image/png'] } as const;
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function* inChunks(bytes: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from('half'));
  throw new Error('the line went dead');
}

export const allOf = async (bytes: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** What every adapter of the files port must do. `open` opens what is kept in a directory of the suite's own, under these limits. */
export function filesContract(name: string, open: (options: { directory: string } & typeof limits) => Files): void {
  describe(`files: ${name}`, () => {
    const report = Buffer.from('总结报告'.repeat(2_000));
    const facts = { sha256: sha(report), size: report.length, type: 'application/pdf' };
    let directory: string;
    let files: Files;
    const put = (bytes: Uint8Array = report, address = sha(bytes), type = 'application/pdf') =>
      files.put(address, type, inChunks(bytes));

    beforeEach(() => {
      directory = mkdtempSync(join(tmpdir(), 'xmh-files-'));
      files = open({ directory, ...limits });
    });
    afterEach(() => rmSync(directory, { recursive: true }));

    it('keeps the bytes under their digest, with size and type', async () => {
      expect(await put()).toEqual(facts);
      expect(await files.facts(facts.sha256)).toEqual(facts);
      const kept = await files.open(facts.sha256);
      expect(kept?.facts).toEqual(facts);
      expect(await allOf(kept?.bytes)).toEqual(report);
    });

    it('keeps an empty file', async () => {
      const empty = Buffer.alloc(0);
      expect(await put(empty)).toEqual({ sha256: sha(empty), size: 0, type: 'application/pdf' });
      expect(await allOf((await files.open(sha(empty)))?.bytes)).toEqual(empty);
    });

    it('takes the same file twice as once, with what was first said of it', async () => {
      await put();
      expect(await put(report, facts.sha256, 'image/png')).toEqual(facts);
    });

    it('takes the same file from two at once', async () => {
      expect(await Promise.all([put(), put()])).toEqual([facts, facts]);
      expect(await allOf((await files.open(facts.sha256))?.bytes)).toEqual(report);
    });

    it('refuses bytes that are not what the address says, and keeps nothing', async () => {
      const address = sha(Buffer.from('another'));
      await expect(put(report, address)).rejects.toMatchObject({ code: 'digest-mismatch', expected: address });
      expect(await files.facts(address)).toBeUndefined();
      expect(await files.facts(facts.sha256)).toBeUndefined();
    });

    it('refuses other bytes under an address that is taken, and keeps the first', async () => {
      await put();
      await expect(put(Buffer.from('another'), facts.sha256)).rejects.toMatchObject({ code: 'digest-mismatch' });
      expect(await allOf((await files.open(facts.sha256))?.bytes)).toEqual(report);
    });

    it('keeps a file of the greatest size, and refuses one of a byte more', async () => {
      const greatest = Buffer.alloc(limits.mostBytes, 'a');
      expect(await put(greatest)).toMatchObject({ size: limits.mostBytes });
      const more = Buffer.alloc(limits.mostBytes + 1, 'a');
      await expect(put(more)).rejects.toMatchObject({ code: 'file-too-large', limit: limits.mostBytes });
      expect(await files.facts(sha(more))).toBeUndefined();
    });

    it('refuses a type that is not allowed', async () => {
      const putting = put(report, facts.sha256, 'text/html');
      await expect(putting).rejects.toMatchObject({ code: 'type-not-allowed', type: 'text/html' });
      expect(await files.facts(facts.sha256)).toBeUndefined();
    });

    it.each(['', '../../etc/passwd', 'AB'.repeat(32), 'a'.repeat(63)])('refuses the address "%s"', async (address) => {
      const wrong = { code: 'malformed-address' };
      await expect(put(report, address)).rejects.toMatchObject(wrong);
      await expect(files.facts(address)).rejects.toMatchObject(wrong);
      await expect(files.open(address)).rejects.toMatchObject(wrong);
      await expect(files.erase(address)).rejects.toMatchObject(wrong);
      await expect(files.isErased(address)).rejects.toMatchObject(wrong);
    });

    it('keeps nothing when the bytes stop half-way', async () => {
      const address = sha(Buffer.from('half'));
      await expect(files.put(address, 'application/pdf', broken())).rejects.toThrow('the line went dead');
      expect(await files.facts(address)).toBeUndefined();
    });

    it('knows nothing of what was not put', async () => {
      expect(await files.facts(facts.sha256)).toBeUndefined();
      expect(await files.open(facts.sha256)).toBeUndefined();
    });

    it('erases a file for good, twice as once: it does not come back', async () => {
      await put();
      await files.erase(facts.sha256);
      await files.erase(facts.sha256);
      const gone = { code: 'file-erased', sha256: facts.sha256 };
      expect(await files.facts(facts.sha256)).toBeUndefined();
      expect(await files.isErased(facts.sha256)).toBe(true);
      await expect(files.open(facts.sha256)).rejects.toMatchObject(gone);
      await expect(put()).rejects.toMatchObject(gone);
      files = open({ directory, ...limits });
      await expect(put()).rejects.toMatchObject(gone);
      expect(await put(Buffer.from('another'))).toMatchObject({ size: 7 });
    });

    it('erases beforehand what was never put', async () => {
      expect(await files.isErased(facts.sha256)).toBe(false);
      await files.erase(facts.sha256);
      await expect(put()).rejects.toMatchObject({ code: 'file-erased' });
    });

    it('has the files after a restart', async () => {
      await put();
      files = open({ directory, ...limits });
      expect(await files.facts(facts.sha256)).toEqual(facts);
    });
  });
}
