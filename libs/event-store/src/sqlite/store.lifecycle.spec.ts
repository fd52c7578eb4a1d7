import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { noStream, start } from '@xmh/eventing';
import { Driver, driverPath } from '@xmh/sqlite';
import { aStream, sealedEvents } from '../contract/sealed.events';
import { temporaryFile, temporaryStore } from '../contract/temporary.store';
import { openSqliteStore } from '../sqlite.event-store';

const place = temporaryFile();
afterAll(() => place.remove());
const { file } = place;

describe('a store is born', () => {
  it('with an event that says which clock it counts by and which epoch it began with', async () => {
    const bornAt = '2012-03-01T01:00:00.000Z';
    const { store, remove } = await temporaryStore({ clock: 'simulated', release: '1.2.3', bornAt });
    const { events } = await store.page({ prefixes: [], after: start, limit: 10 });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      stream: `store.birth-${store.epoch}`,
      revision: 0,
      type: 'store.born',
      version: 1,
      data: { clock: 'simulated', epoch: store.epoch },
      meta: { as: { service: 'store' }, release: '1.2.3', at: bornAt },
      position: '00000000000000000001',
    });
    await remove();
  });

  it('once: it is not born again when it is opened again', async () => {
    const { store, reopen, remove } = await temporaryStore();
    await store.close();
    const again = await reopen();
    expect(await again.head()).toBe('00000000000000000001');
    expect(again.importedThrough).toBeUndefined();
    await remove();
  });

  it.each([
    ['simulated', 'real', '事件库建于模拟时钟，不能用真实时钟打开'],
    ['real', 'simulated', '事件库建于真实时钟，不能用模拟时钟打开'],
  ] as const)('%s and refuses the %s clock', async (born, other, message) => {
    const { store, file: own, remove } = await temporaryStore({ clock: born });
    await store.close();
    await expect(openSqliteStore({ file: own, clock: other })).rejects.toMatchObject({
      code: 'clock-mismatch',
      message,
    });
    await remove();
  });
});

describe('a store is opened', () => {
  it('by one process at a time, which the message names', async () => {
    const { store, file: own, remove } = await temporaryStore();
    await expect(openSqliteStore({ file: own, clock: 'simulated' })).rejects.toMatchObject({
      code: 'store-locked',
      message: `事件库 ${own} 正由进程 ${process.pid}使用，不能同时打开`,
    });
    await store.close();
    await (await openSqliteStore({ file: own, clock: 'simulated' })).close();
    await remove();
  });

  it('after the process that had it died without a word', async () => {
    const { store, file: own, remove } = await temporaryStore();
    await store.close();
    const script = `const Driver = require(${JSON.stringify(driverPath)}); const db = new Driver(${JSON.stringify(`${own}.lock`)});
      db.exec('BEGIN IMMEDIATE'); process.kill(process.pid, 'SIGKILL');`;
    expect(spawnSync(process.execPath, ['-e', script]).signal).toBe('SIGKILL');
    await (await openSqliteStore({ file: own, clock: 'simulated' })).close();
    await remove();
  });

  it('only when the file is a store', async () => {
    writeFileSync(file, '这不是数据库，只是一段足够长的文字。'.repeat(100));
    await expect(openSqliteStore({ file, clock: 'real' })).rejects.toMatchObject({ code: 'not-a-store' });
    const other = `${file}.other`;
    new Driver(other).exec('CREATE TABLE notes (text TEXT)').close();
    await expect(openSqliteStore({ file: other, clock: 'real' })).rejects.toMatchObject({ code: 'not-a-store' });
  });

  it('only when it is of a format this release reads', async () => {
    const { store, file: own, remove } = await temporaryStore();
    await store.close();
    new Driver(own).exec('PRAGMA user_version = 2').close();
    await expect(openSqliteStore({ file: own, clock: 'simulated' })).rejects.toMatchObject({ code: 'not-a-store' });
    await remove();
  });

  it('only when nothing was cut off at its end', async () => {
    const { store, file: own, remove } = await temporaryStore();
    const stream = aStream();
    await store.append(stream, noStream, sealedEvents({ stream, texts: ['一'] }));
    await store.close();
    new Driver(own).exec('DELETE FROM events WHERE position = 2').close();
    await expect(openSqliteStore({ file: own, clock: 'simulated' })).rejects.toMatchObject({ code: 'faulty' });
    await remove();
  });
});

describe('positions of a store', () => {
  it('are dense from 1', async () => {
    const { store, remove } = await temporaryStore();
    for (const texts of [['一'], ['二', '三'], ['四']]) {
      const stream = aStream();
      await store.append(stream, noStream, sealedEvents({ stream, texts }));
    }
    const { events } = await store.page({ prefixes: [], after: start, limit: 10 });
    expect(events.map(({ position }) => Number(position))).toEqual([1, 2, 3, 4, 5]);
    await remove();
  });

  it('are 20 digits, and nothing else is taken for one', async () => {
    const { store, remove } = await temporaryStore();
    await expect(store.page({ prefixes: [], after: '1', limit: 1 })).rejects.toBeInstanceOf(TypeError);
    await remove();
  });
});
