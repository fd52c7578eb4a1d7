import { limits, noStream, RevisionConflict, TooLarge } from '@xmh/eventing';
import type { Trial } from './store.trial';
import { aStream, recordedAs, sealedEvents, sealedOfBytes } from './sealed.events';

export function describeAppending(trial: Trial): void {
  it('begins a stream at revision 0 and answers the position of the last event', async () => {
    const { store } = trial();
    const stream = aStream();
    const events = sealedEvents({ stream, texts: ['一', '二'] });
    const position = await store.append(stream, noStream, events);
    expect(position).toMatch(/^\d{20}$/);
    expect(await store.head()).toBe(position);
    const kept = await store.read(stream);
    expect(kept).toEqual(recordedAs(events, [kept[0]?.position ?? '', position]));
    expect(kept.map(({ revision }) => revision)).toEqual([0, 1]);
  });

  it('continues a stream without a gap, at a later position', async () => {
    const { store } = trial();
    const stream = aStream();
    const first = await store.append(stream, noStream, sealedEvents({ stream, texts: ['一', '二'] }));
    const second = await store.append(stream, 1, sealedEvents({ stream, from: 2, texts: ['三'] }));
    expect(second > first).toBe(true);
    expect((await store.read(stream)).map(({ revision, data }) => [revision, data])).toEqual([
      [0, { text: '一' }],
      [1, { text: '二' }],
      [2, { text: '三' }],
    ]);
  });

  it('reads a stream from a revision on', async () => {
    const { store } = trial();
    const stream = aStream();
    await store.append(stream, noStream, sealedEvents({ stream, texts: ['一', '二', '三'] }));
    expect((await store.read(stream, 1)).map(({ revision }) => revision)).toEqual([1, 2]);
    expect(await store.read(stream, 3)).toEqual([]);
  });

  it('reads an unknown stream as empty', async () => {
    expect(await trial().store.read(aStream())).toEqual([]);
  });

  it.each([
    ['one that exists as new', noStream],
    ['from a revision that is past', 0],
    ['from a revision that is not there yet', 2],
  ])('refuses to continue a stream: %s', async (_, expected) => {
    const { store } = trial();
    const stream = aStream();
    await store.append(stream, noStream, sealedEvents({ stream, texts: ['一', '二'] }));
    const late = store.append(stream, expected, sealedEvents({ stream, from: expected + 1, texts: ['三'] }));
    await expect(late).rejects.toMatchObject({ name: 'RevisionConflict', stream, expected, actual: 1 });
    await expect(late).rejects.toBeInstanceOf(RevisionConflict);
  });

  it('refuses to continue a stream that does not exist', async () => {
    const stream = aStream();
    const append = trial().store.append(stream, 0, sealedEvents({ stream, from: 1, texts: ['一'] }));
    await expect(append).rejects.toMatchObject({ name: 'RevisionConflict', stream, expected: 0, actual: noStream });
  });

  it('leaves no trace of a refused append', async () => {
    const { store } = trial();
    const stream = aStream();
    await store.append(stream, noStream, sealedEvents({ stream, texts: ['一'] }));
    const [head, kept] = [await store.head(), await store.read(stream)];
    const refused = store.append(stream, noStream, sealedEvents({ stream, texts: ['二', '三'], command: 'other' }));
    await expect(refused).rejects.toBeInstanceOf(RevisionConflict);
    expect(await store.head()).toBe(head);
    expect(await store.read(stream)).toEqual(kept);
    await store.append(stream, 0, sealedEvents({ stream, from: 1, texts: ['四'] }));
    expect((await store.read(stream)).map(({ data }) => data)).toEqual([{ text: '一' }, { text: '四' }]);
  });

  it('takes an event of exactly the limit, in UTF-8 bytes', async () => {
    const { store } = trial();
    const stream = aStream();
    const event = sealedOfBytes(limits.eventBytes, { stream });
    expect(Buffer.byteLength(event.json)).toBe(limits.eventBytes);
    await store.append(stream, noStream, [event]);
    expect((await store.read(stream)).map(({ hash }) => hash)).toEqual([event.event.hash]);
  });

  it('refuses an event of one byte more', async () => {
    const { store } = trial();
    const stream = aStream();
    const append = store.append(stream, noStream, [sealedOfBytes(limits.eventBytes + 1, { stream })]);
    await expect(append).rejects.toMatchObject({ bytes: limits.eventBytes + 1, limit: limits.eventBytes });
    await expect(append).rejects.toBeInstanceOf(TooLarge);
    expect(await store.read(stream)).toEqual([]);
  });

  const eightOf = (stream: string, lastBytes: number) =>
    Array.from({ length: 9 }, (_, from) => sealedOfBytes(from < 8 ? 65_000 : lastBytes, { stream, from }));
  const rest = limits.appendBytes - 8 * 65_000;

  it('takes an append of exactly the limit', async () => {
    const { store } = trial();
    const stream = aStream();
    await store.append(stream, noStream, eightOf(stream, rest));
    expect(await store.read(stream)).toHaveLength(9);
  });

  it('refuses an append of one byte more, all of it', async () => {
    const { store } = trial();
    const stream = aStream();
    const append = store.append(stream, noStream, eightOf(stream, rest + 1));
    await expect(append).rejects.toMatchObject({ bytes: limits.appendBytes + 1, limit: limits.appendBytes });
    expect(await store.read(stream)).toEqual([]);
  });

  it('refuses an append without events', async () => {
    await expect(trial().store.append(aStream(), noStream, [])).rejects.toBeInstanceOf(TypeError);
  });

  it('refuses events sealed for another stream or another revision', async () => {
    const { store } = trial();
    const stream = aStream();
    const elsewhere = store.append(stream, noStream, sealedEvents({ stream: aStream(), texts: ['一'] }));
    await expect(elsewhere).rejects.toBeInstanceOf(TypeError);
    const later = store.append(stream, noStream, sealedEvents({ stream, from: 1, texts: ['一'] }));
    await expect(later).rejects.toBeInstanceOf(TypeError);
  });
}
