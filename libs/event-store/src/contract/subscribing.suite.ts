import { type EventStore, noStream, type Page, type Recorded, type Selection } from '@xmh/eventing';
import type { Trial } from './store.trial';
import { aStream, sealedEvents } from './sealed.events';

type From = Selection & { readonly after: string };

/** Follows a subscription until it has so many events; the pages it saw. */
async function follow(store: EventStore, from: From, count: number): Promise<Page[]> {
  const stop = new AbortController();
  const pages: Page[] = [];
  for await (const page of store.subscribe({ ...from, signal: stop.signal })) {
    pages.push(page);
    if (eventsOf(pages).length >= count) stop.abort();
  }
  return pages;
}

const eventsOf = (pages: readonly Page[]): Recorded[] => pages.flatMap(({ events }) => events);
const positionsOf = (pages: readonly Page[]): string[] => eventsOf(pages).map(({ position }) => position);

const pagesOf = (pages: AsyncIterable<Page>): AsyncIterator<Page> => pages[Symbol.asyncIterator]();

/** Writers that each fill a stream of their own, one event after another. */
const fill = (store: EventStore, streams: readonly string[], each: number): Promise<void[]> =>
  Promise.all(
    streams.map(async (stream) => {
      for (let from = 0; from < each; from++) {
        await store.append(stream, from - 1, sealedEvents({ stream, from, texts: [`${from}`] }));
      }
    }),
  );

export function describeSubscribing(trial: Trial): void {
  it('begins after a position and goes on live', async () => {
    const { store } = trial();
    const stream = aStream();
    const after = await store.append(stream, noStream, sealedEvents({ stream, texts: ['一'] }));
    await store.append(stream, 0, sealedEvents({ stream, from: 1, texts: ['二'] }));
    const following = follow(store, { prefixes: [], after }, 2);
    await store.append(stream, 1, sealedEvents({ stream, from: 2, texts: ['三'] }));
    expect(eventsOf(await following)).toEqual(await store.read(stream, 1));
  });

  it('misses nothing and repeats nothing while writers run', async () => {
    const { store } = trial();
    const after = await store.head();
    const streams = Array.from({ length: 16 }, () => aStream());
    const following = Promise.all([0, 1, 2].map(() => follow(store, { prefixes: [], after }, 16 * 40)));
    await fill(store, streams, 40);
    const expected = positionsOf([await store.page({ prefixes: [], after, limit: 10_000 })]);
    for (const pages of await following) expect(positionsOf(pages)).toEqual(expected);
  });

  it('catches up in pages of at most 1,000, in one order', async () => {
    const { store } = trial();
    const after = await store.head();
    await fill(
      store,
      Array.from({ length: 50 }, () => aStream()),
      45,
    );
    const pages = await follow(store, { prefixes: [], after }, 50 * 45);
    expect(Math.max(...pages.map(({ events }) => events.length))).toBeLessThanOrEqual(1_000);
    expect(positionsOf(pages)).toEqual([...new Set(positionsOf(pages))].sort());
    expect(positionsOf(pages)).toHaveLength(50 * 45);
  });

  it('gives only what was selected by prefix and type', async () => {
    const { store } = trial();
    const after = await store.head();
    const [mine, other] = [aStream('alpha.plan'), aStream('beta.plan')];
    const following = follow(store, { prefixes: ['alpha.'], types: ['alpha.thing-changed'], after }, 1);
    await store.append(other, noStream, sealedEvents({ stream: other, texts: ['一'], type: 'alpha.thing-changed' }));
    await store.append(mine, noStream, sealedEvents({ stream: mine, texts: ['二'], type: 'alpha.thing-noted' }));
    await store.append(mine, 0, sealedEvents({ stream: mine, from: 1, texts: ['三'], type: 'alpha.thing-changed' }));
    expect(eventsOf(await following)).toEqual(await store.read(mine, 1));
  });

  it('tells by an empty page that the head moved past events that were not selected', async () => {
    const { store } = trial();
    const stop = new AbortController();
    const pages = pagesOf(store.subscribe({ prefixes: ['nobody.'], after: await store.head(), signal: stop.signal }));
    const next = pages.next();
    const stream = aStream();
    const position = await store.append(stream, noStream, sealedEvents({ stream, texts: ['一'] }));
    expect(await next).toEqual({ done: false, value: { events: [], through: position } });
    stop.abort();
    expect((await pages.next()).done).toBe(true);
  });

  it('ends at once when it is aborted while it waits', async () => {
    const { store } = trial();
    const stop = new AbortController();
    const pages = pagesOf(store.subscribe({ prefixes: [], after: await store.head(), signal: stop.signal }));
    const next = pages.next();
    stop.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('gives nothing when it was aborted before it began', async () => {
    const { store } = trial();
    const stream = aStream();
    const after = await store.head();
    await store.append(stream, noStream, sealedEvents({ stream, texts: ['一'] }));
    const pages: Page[] = [];
    for await (const page of store.subscribe({ prefixes: [], after, signal: AbortSignal.abort() })) pages.push(page);
    expect(pages).toEqual([]);
  });
}
