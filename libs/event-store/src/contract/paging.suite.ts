import { type EventStore, noStream, type Recorded, start } from '@xmh/eventing';
import type { Trial } from './store.trial';
import { aStream, only, sealedEvents } from './sealed.events';

/** Three streams of two services and two types, written turn by turn. */
async function written(store: EventStore): Promise<{ after: string; one: string; two: string; other: string }> {
  const after = await store.head();
  const [one, two, other] = [aStream('alpha.plan'), aStream('alpha.ledger'), aStream('beta.plan')];
  for (const revision of [0, 1, 2]) {
    for (const stream of [one, two, other]) {
      const type = revision === 1 ? 'alpha.thing-changed' : 'alpha.thing-noted';
      await store.append(stream, revision - 1, sealedEvents({ stream, from: revision, texts: [`${revision}`], type }));
    }
  }
  return { after, one, two, other };
}

const places = (events: readonly Recorded[]) => events.map(({ stream, revision }) => [stream, revision]);

export function describePaging(trial: Trial): void {
  it('pages through everything in position order', async () => {
    const { store } = trial();
    const { after, one, two, other } = await written(store);
    const page = await store.page({ prefixes: [], after, limit: 100 });
    expect(places(page.events)).toEqual(
      [0, 1, 2].flatMap((revision) => [one, two, other].map((name) => [name, revision])),
    );
    expect(page.events.map(({ position }) => position)).toEqual(page.events.map(({ position }) => position).sort());
    expect(page.through).toBe(await store.head());
  });

  it('ends a full page at its last event, and the next page goes on from there', async () => {
    const { store } = trial();
    const { after, one, two, other } = await written(store);
    const first = await store.page({ prefixes: [], after, limit: 2 });
    expect(places(first.events)).toEqual([
      [one, 0],
      [two, 0],
    ]);
    expect(first.through).toBe(first.events[1]?.position);
    const second = await store.page({ prefixes: [], after: first.through, limit: 1 });
    expect(places(second.events)).toEqual([[other, 0]]);
  });

  it('gives the same event by page as by stream', async () => {
    const { store } = trial();
    const { after, one } = await written(store);
    const page = await store.page({ prefixes: [one], after, limit: 100 });
    expect(page.events).toEqual(await store.read(one));
  });

  it('selects by the beginnings of stream names', async () => {
    const { store } = trial();
    const { after, two, other } = await written(store);
    const page = await store.page({ prefixes: ['alpha.ledger', 'beta.'], after, limit: 100 });
    expect(places(page.events)).toEqual([0, 1, 2].flatMap((revision) => [two, other].map((name) => [name, revision])));
    expect(page.through).toBe(await store.head());
  });

  it('selects by type, within the prefixes', async () => {
    const { store } = trial();
    const { after, one, two } = await written(store);
    const page = await store.page({ prefixes: ['alpha.'], types: ['alpha.thing-changed'], after, limit: 100 });
    expect(places(page.events)).toEqual([
      [one, 1],
      [two, 1],
    ]);
  });

  it('selects nothing by an empty list of types, but looks at everything', async () => {
    const { store } = trial();
    const { after } = await written(store);
    expect(await store.page({ prefixes: [], types: [], after, limit: 100 })).toEqual({
      events: [],
      through: await store.head(),
    });
  });

  it('gives an empty page after the head', async () => {
    const { store } = trial();
    const head = await store.head();
    expect(await store.page({ prefixes: [], after: head, limit: 10 })).toEqual({ events: [], through: head });
  });

  it('finds an event from the very start', async () => {
    const { store } = trial();
    const stream = aStream();
    const position = await store.append(stream, noStream, sealedEvents({ stream, texts: ['一'] }));
    const page = await store.page({ prefixes: [stream], after: start, limit: 10 });
    expect(only(page.events)).toEqual({ ...only(await store.read(stream)), position });
  });
}
