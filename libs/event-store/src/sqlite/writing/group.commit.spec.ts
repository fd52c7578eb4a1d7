import { noStream, StoreUnavailable } from '@xmh/eventing';
import { aStream, sealedEvents } from '../../contract/sealed.events';
import { temporaryStore } from '../../contract/temporary.store';
import type { Probe } from './group.commit';

const one = (stream: string) => sealedEvents({ stream, texts: ['一'] });

describe('group commit', () => {
  it('puts what was sent together into one commit', async () => {
    let commits = 0;
    const probe: Probe = (point) => void (point === 'after-commit' && commits++);
    const { store, remove } = await temporaryStore({ probe });
    const streams = Array.from({ length: 64 }, () => aStream());
    await Promise.all(streams.map((stream) => store.append(stream, noStream, one(stream))));
    expect(commits).toBe(1);
    await remove();
  });

  it('wakes a subscriber only after the commit, and answers the writer before it', async () => {
    const { store, remove } = await temporaryStore();
    const stream = aStream();
    const { signal } = new AbortController();
    const pages = store.subscribe({ prefixes: [stream], after: await store.head(), signal })[Symbol.asyncIterator]();
    const next = pages.next();
    const position = await store.append(stream, noStream, one(stream));
    expect((await next).value).toMatchObject({ through: position, events: [{ stream, position }] });
    await remove();
  });
});

describe('a failing disk', () => {
  const failing = async (at: Parameters<Probe>[0]) => {
    let fails = false;
    const probe: Probe = (point) => {
      if (fails && point === at) throw new Error('EIO');
    };
    const opened = await temporaryStore({ probe });
    return { ...opened, fail: () => (fails = true), heal: () => (fails = false) };
  };

  it.each(['before-commit', 'after-commit'] as const)('%s leaves the outcome of the group unknown', async (point) => {
    const { store, fail, remove } = await failing(point);
    fail();
    const streams = [aStream(), aStream()];
    const results = await Promise.allSettled(streams.map((stream) => store.append(stream, noStream, one(stream))));
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: { name: 'StoreUnavailable', outcome: 'unknown' } });
    }
    await remove();
  });

  it('stops the store: nothing is tried again and acknowledged, even when the disk is well again', async () => {
    const { store, fail, heal, remove } = await failing('before-commit');
    const after = await store.head();
    const stream = aStream();
    fail();
    await expect(store.append(stream, noStream, one(stream))).rejects.toBeInstanceOf(StoreUnavailable);
    heal();
    await expect(store.append(stream, noStream, one(stream))).rejects.toMatchObject({
      name: 'StoreUnavailable',
      outcome: 'not-written',
      message: '写盘失败，事件库已停止；请检查磁盘后重新启动',
    });
    await expect(store.read(stream)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.page({ prefixes: [], after, limit: 1 })).rejects.toBeInstanceOf(StoreUnavailable);
    await remove();
  });

  it('ends subscriptions with the fault', async () => {
    const { store, fail, remove } = await failing('before-commit');
    const { signal } = new AbortController();
    const pages = store.subscribe({ prefixes: [], after: await store.head(), signal })[Symbol.asyncIterator]();
    const next = pages.next();
    fail();
    const stream = aStream();
    await expect(store.append(stream, noStream, one(stream))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(next).rejects.toBeInstanceOf(StoreUnavailable);
    await remove();
  });

  it('leaves nothing half behind', async () => {
    const { store, fail, heal, reopen, remove } = await failing('before-commit');
    const stream = aStream();
    fail();
    const append = store.append(stream, noStream, sealedEvents({ stream, texts: ['一', '二'] }));
    await expect(append).rejects.toBeInstanceOf(StoreUnavailable);
    await store.close();
    heal();
    expect(await (await reopen()).read(stream)).toEqual([]);
    await remove();
  });
});
