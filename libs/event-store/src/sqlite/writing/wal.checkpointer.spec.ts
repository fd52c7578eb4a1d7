import { statSync } from 'node:fs';
import { genesis } from '@xmh/eventing';
import { aStream, sealedEvents } from '../../contract/sealed.events';
import { temporaryStore } from '../../contract/temporary.store';
import type { Probe } from './group.commit';

const text = '整改'.repeat(5_000);
const megabyte = 1024 * 1024;

describe('the WAL', () => {
  it('starts over when the file has all of it, so that commits overwrite it instead of letting it grow', async () => {
    let moved = 0;
    const probe: Probe = (point) => void (point === 'checkpointed' && moved++);
    const { store, file, remove } = await temporaryStore({ probe });
    const stream = aStream();
    let [revision, previous] = [-1, genesis];
    const appendOne = async (): Promise<void> => {
      const events = sealedEvents({ stream, from: revision + 1, texts: [text], previous });
      await store.append(stream, revision, events);
      [revision, previous] = [revision + 1, events[0]?.event.hash ?? ''];
    };
    while (moved === 0) await appendOne();
    const size = (): number => statSync(`${file}-wal`).size;
    const reached = size();
    for (const end = revision + 200; revision < end;) await appendOne();
    const [then, kept] = [size(), await store.read(stream)];
    await remove();
    expect(reached).toBeGreaterThan(8 * megabyte);
    expect(then).toBe(reached);
    expect(kept).toHaveLength(revision + 1);
  });
});
