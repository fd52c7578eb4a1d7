import { type EventStore, noStream, RevisionConflict } from '@xmh/eventing';
import type { Trial } from './store.trial';
import { aStream, sealedEvents } from './sealed.events';

const writers = Array.from({ length: 64 }, (_, index) => `作者${index}`);

/** Who won each revision, after every writer has tried it. */
async function race(store: EventStore, stream: string, revision: number): Promise<PromiseSettledResult<string>[]> {
  return Promise.allSettled(
    writers.map((writer) =>
      store.append(stream, revision - 1, sealedEvents({ stream, from: revision, texts: [writer], command: writer })),
    ),
  );
}

export function describeRacing(trial: Trial): void {
  it('lets one of 64 racing writers win each revision', async () => {
    const { store } = trial();
    const stream = aStream();
    for (const revision of [0, 1, 2, 3]) {
      const results = await race(store, stream, revision);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(RevisionConflict);
      }
      const winner = writers[results.findIndex(({ status }) => status === 'fulfilled')];
      expect((await store.read(stream, revision)).map(({ data }) => data)).toEqual([{ text: winner }]);
    }
  });

  it('gives each of 64 streams written at once its own events and every event its own position', async () => {
    const { store } = trial();
    const streams = writers.map(() => aStream());
    const positions = await Promise.all(
      streams.map((stream) => store.append(stream, noStream, sealedEvents({ stream, texts: ['一', '二'] }))),
    );
    expect(new Set(positions).size).toBe(64);
    for (const [index, stream] of streams.entries()) {
      const kept = await store.read(stream);
      expect(kept.map(({ revision }) => revision)).toEqual([0, 1]);
      expect(kept.at(-1)?.position).toBe(positions[index]);
    }
  });

  it('shows the second of two appends sent together what the first did', async () => {
    const { store } = trial();
    const stream = aStream();
    const [first, second, third] = await Promise.allSettled([
      store.append(stream, noStream, sealedEvents({ stream, texts: ['一'] })),
      store.append(stream, noStream, sealedEvents({ stream, texts: ['二'], command: 'other' })),
      store.append(stream, 0, sealedEvents({ stream, from: 1, texts: ['三'] })),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { stream, expected: noStream, actual: 0 } });
    expect(third.status).toBe('fulfilled');
    expect((await store.read(stream)).map(({ data }) => data)).toEqual([{ text: '一' }, { text: '三' }]);
  });
}
