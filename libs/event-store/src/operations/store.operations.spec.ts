import { noStream, type Recorded, start } from '@xmh/eventing';
import { aStream, sealedEvents } from '../contract/sealed.events';
import { temporaryFile, temporaryStore } from '../contract/temporary.store';
import { openSqliteStore } from '../sqlite.event-store';
import { exportLines } from './log.export';
import { importLines } from './log.import';
import { verify } from './log.verification';
import { backup, restore } from './store.backup';

const place = temporaryFile();
afterAll(() => place.remove());
let made = 0;
const newFile = () => `${place.file}-${++made}`;

async function filled() {
  const opened = await temporaryStore();
  const stream = aStream();
  const events = sealedEvents({ stream, texts: ['立项', '签字'] });
  await opened.store.append(stream, noStream, events);
  const other = aStream();
  await opened.store.append(other, noStream, sealedEvents({ stream: other, texts: ['督查'] }));
  const next = sealedEvents({ stream, from: 2, texts: ['复核'], previous: events[1]?.event.hash ?? '' });
  return { ...opened, stream, next };
}

const reopened = (file: string) => openSqliteStore({ file, clock: 'simulated' });
const withoutPosition = ({ position: _, ...event }: Recorded) => event;

async function everything(file: string) {
  const store = await reopened(file);
  const { events } = await store.page({ prefixes: [], after: start, limit: 1_000 });
  const { epoch, importedThrough } = store;
  await store.close();
  return { events, epoch, importedThrough };
}

describe('export and import', () => {
  it('keep every byte, id, revision and hash, and give a new epoch', async () => {
    const { store, file, remove } = await filled();
    const lines = [...exportLines(file)];
    await store.close();
    const target = newFile();
    expect(await importLines(lines, target)).toBe(4);
    expect([...exportLines(target)]).toEqual(lines);
    const [from, to] = [await everything(file), await everything(target)];
    expect(to.events.map(withoutPosition)).toEqual(from.events.map(withoutPosition));
    expect(to.epoch).not.toBe(from.epoch);
    expect(verify(target)).toEqual({ events: 4, streams: 3, faults: [] });
    await remove();
  });

  it('let reactions without a checkpoint start at the end', async () => {
    const { file, remove } = await filled();
    const target = newFile();
    await importLines(exportLines(file), target);
    expect((await everything(target)).importedThrough).toBe('00000000000000000004');
    await remove();
  });

  it('go on where the streams were', async () => {
    const { file, stream, next, remove } = await filled();
    const target = newFile();
    await importLines(exportLines(file), target);
    const store = await reopened(target);
    const position = await store.append(stream, 1, next);
    expect(position).toBe('00000000000000000005');
    await store.close();
    await remove();
  });

  it('refuse a line that was changed, name it, and leave nothing', async () => {
    const { file, remove } = await filled();
    const lines = [...exportLines(file)].map((line) => line.replace('签字', '签名'));
    const target = newFile();
    await expect(importLines(lines, target)).rejects.toMatchObject({
      code: 'faulty',
      message: expect.stringMatching(/^第 3 行有误，没有导入：.*哈希不符（hash）/),
    });
    expect(() => verify(target)).toThrow(expect.objectContaining({ code: 'not-a-store' }));
    await remove();
  });

  it.each([
    ['lost in the middle', (lines: string[]) => lines.filter((_, index) => index !== 1)],
    ['lost at the beginning', (lines: string[]) => lines.slice(1)],
    ['twice', (lines: string[]) => [...lines, ...lines.slice(-1)]],
    ['in another order', (lines: string[]) => [lines[0] ?? '', lines[2] ?? '', lines[1] ?? '']],
    ['that is none', () => ['中文']],
    ['that is not there at all', () => []],
  ])('refuse a line %s', async (_, change) => {
    const { file, remove } = await filled();
    await expect(importLines(change([...exportLines(file)]), newFile())).rejects.toMatchObject({ code: 'faulty' });
    await remove();
  });

  it('never overwrite a store', async () => {
    const { file, store, remove } = await filled();
    await expect(importLines([], file)).rejects.toMatchObject({ code: 'store-locked' });
    await store.close();
    await expect(importLines([], file)).rejects.toMatchObject({ code: 'already-exists' });
    await remove();
  });
});

describe('backup and restore', () => {
  it('copy a store while it is in use', async () => {
    const { store, stream, next, file, remove } = await filled();
    const [own, foreign] = [newFile(), newFile()];
    const copying = store.backup(own);
    await store.append(stream, 1, next);
    await copying;
    await backup(file, foreign);
    expect(verify(own).faults).toEqual([]);
    expect([...exportLines(foreign)]).toEqual([...exportLines(file)]);
    await remove();
  });

  it('renew the epoch and keep everything else', async () => {
    const { store, file, remove } = await filled();
    const [copy, target] = [newFile(), newFile()];
    await store.backup(copy);
    expect(await restore(copy, target)).toBeUndefined();
    const restored = await everything(target);
    expect(restored.epoch).not.toBe(store.epoch);
    expect(restored.events).toEqual((await store.page({ prefixes: [], after: start, limit: 100 })).events);
    expect([...exportLines(target)]).toEqual([...exportLines(file)]);
    await remove();
  });

  it('refuse to replace a store that is open', async () => {
    const { store, file, remove } = await filled();
    const copy = newFile();
    await store.backup(copy);
    await expect(restore(copy, file)).rejects.toMatchObject({ code: 'store-locked' });
    await remove();
  });

  it('move the store that was there aside', async () => {
    const { store, stream, next, file, remove } = await filled();
    const copy = newFile();
    await store.backup(copy);
    await store.append(stream, 1, next);
    await store.close();
    const aside = await restore(copy, file);
    expect(verify(aside ?? '').events).toBe(5);
    expect(verify(file).events).toBe(4);
    await remove();
  });

  it('refuse to copy over a file', async () => {
    const { store, file, remove } = await filled();
    await expect(store.backup(file)).rejects.toMatchObject({ code: 'already-exists' });
    await expect(restore(`${file}.nowhere`, newFile())).rejects.toMatchObject({ code: 'not-a-store' });
    await remove();
  });
});
