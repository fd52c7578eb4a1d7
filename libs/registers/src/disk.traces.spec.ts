import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Files } from '@xmh/eventing';
import { allOf } from './contract/files.suite';
import { openDiskFiles } from './disk.files';

describe('files on disk', () => {
  const bytes = Buffer.from('照片');
  const address = createHash('sha256').update(bytes).digest('hex');
  let directory: string;
  let files: Files;
  const open = (): Files => openDiskFiles({ directory, mostBytes: 10, types: ['image/png'] });
  const put = () => files.put(address, 'image/png', arriving());
  const lying = (): string[] => readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
  const place = join(address.slice(0, 2), address.slice(2, 4), address);

  async function* arriving(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(bytes);
  }

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'xmh-disk-'));
    files = open();
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('lie two folders deep, the facts beside, and nothing is left of the way in', async () => {
    await put();
    await put();
    expect(lying()).toEqual(
      [address.slice(0, 2), join(address.slice(0, 2), address.slice(2, 4)), place, `${place}.json`, 'incoming'].sort(),
    );
  });

  it('leave nothing behind when refused', async () => {
    await expect(files.put('0'.repeat(64), 'image/png', arriving())).rejects.toThrow();
    expect(lying()).toEqual(['incoming']);
  });

  it('lose what was half-way in when the process died', () => {
    writeFileSync(join(directory, 'incoming', 'half'), bytes);
    files = open();
    expect(lying()).toEqual(['incoming']);
  });

  it('are nothing while their facts are missing, and whole when put again', async () => {
    await put();
    rmSync(join(directory, `${place}.json`));
    expect(await files.facts(address)).toBeUndefined();
    await put();
    expect(await allOf((await files.open(address))?.bytes)).toEqual(bytes);
  });

  it('are nothing while their bytes are missing', async () => {
    await put();
    rmSync(join(directory, place));
    expect([await files.facts(address), await files.open(address)]).toEqual([undefined, undefined]);
  });

  it('are given to nobody after an erasure that died half-way, and gone after the next', async () => {
    await put();
    writeFileSync(join(directory, `${place}.erased`), '');
    expect(await files.facts(address)).toBeUndefined();
    await expect(files.open(address)).rejects.toMatchObject({ code: 'file-erased' });
    await files.erase(address);
    expect(lying()).not.toContain(place);
  });

  it('say so when the disk has changed them', async () => {
    await put();
    writeFileSync(join(directory, place), '照牌');
    await expect(allOf((await files.open(address))?.bytes)).rejects.toMatchObject({ code: 'digest-mismatch' });
  });

  it('leave no byte when erased', async () => {
    await put();
    await files.erase(address);
    const folder = join(address.slice(0, 2), address.slice(2, 4));
    expect(lying()).toEqual([address.slice(0, 2), folder, `${place}.erased`, 'incoming'].sort());
    expect(statSync(join(directory, `${place}.erased`)).size).toBe(0);
  });
});
