import { jsonOf, noStream, type StoredEvent, StoreUnavailable } from '@xmh/eventing';
import type { Trial } from './store.trial';
import { aStream, only, sealedEvents } from './sealed.events';

const texts = {
  Chinese: '中共泸定县委组织部关于“党建工作项目化管理”的实施方案（试行）',
  'beyond the basic plane': '𠮷野家的𡈽地，🚩🏳️‍🌈，𝟘',
  combining: 'é n\u0303 한글',
  'controls and quotes': 'a\u0000b\u001f\n\t"\\/\u2028\u2029\u007f',
};

export function describeKeeping(trial: Trial): void {
  it.each(Object.entries(texts))('gives back the very bytes: %s', async (_, text) => {
    const { store } = trial();
    const stream = aStream();
    const sealed = only(sealedEvents({ stream, texts: [text] }));
    await store.append(stream, noStream, [sealed]);
    const { position, ...event } = only(await store.read(stream));
    expect(position).toBe(await store.head());
    expect(event).toEqual(sealed.event);
    expect(jsonOf(event as StoredEvent)).toBe(sealed.json);
  });

  it('keeps a stream named in Chinese apart from others', async () => {
    const { store } = trial();
    const [one, two] = [aStream('testing.项目'), aStream('testing.项')];
    await store.append(one, noStream, sealedEvents({ stream: one, texts: ['一'] }));
    await store.append(two, noStream, sealedEvents({ stream: two, texts: ['二'] }));
    expect(only(await store.read(one)).data).toEqual({ text: '一' });
    expect(only(await store.read(two)).data).toEqual({ text: '二' });
  });

  it('keeps everything, and its epoch, over a restart', async () => {
    const { store, reopen } = trial();
    const stream = aStream();
    await store.append(stream, noStream, sealedEvents({ stream, texts: ['一', '二'] }));
    const [epoch, head, kept] = [store.epoch, await store.head(), await store.read(stream)];
    await store.close();
    const again = await reopen();
    expect(again.epoch).toBe(epoch);
    expect(await again.head()).toBe(head);
    expect(await again.read(stream)).toEqual(kept);
  });

  it('goes on after a restart where it was', async () => {
    const { store, reopen } = trial();
    const stream = aStream();
    const before = await store.append(stream, noStream, sealedEvents({ stream, texts: ['一'] }));
    await store.close();
    const again = await reopen();
    const stale = again.append(stream, noStream, sealedEvents({ stream, texts: ['二'], command: 'other' }));
    await expect(stale).rejects.toMatchObject({ expected: noStream, actual: 0 });
    const after = await again.append(stream, 0, sealedEvents({ stream, from: 1, texts: ['三'] }));
    expect(after > before).toBe(true);
    expect((await again.read(stream)).map(({ data }) => data)).toEqual([{ text: '一' }, { text: '三' }]);
  });

  it('keeps what was sent before it was closed, and refuses everything after', async () => {
    const { store, reopen } = trial();
    const stream = aStream();
    const sent = store.append(stream, noStream, sealedEvents({ stream, texts: ['一'] }));
    await store.close();
    const position = await sent;
    const late = store.append(stream, 0, sealedEvents({ stream, from: 1, texts: ['二'] }));
    await expect(late).rejects.toMatchObject({ name: 'StoreUnavailable', outcome: 'not-written' });
    await expect(store.read(stream)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.page({ prefixes: [], after: position, limit: 1 })).rejects.toBeInstanceOf(StoreUnavailable);
    expect((await (await reopen()).read(stream)).map((event) => event.position)).toEqual([position]);
  });

  it('ends its subscriptions when it is closed', async () => {
    const { store } = trial();
    const { signal } = new AbortController();
    const pages = store.subscribe({ prefixes: [], after: await store.head(), signal })[Symbol.asyncIterator]();
    const next = pages.next();
    await store.close();
    expect(await next).toEqual({ done: true, value: undefined });
  });
}
