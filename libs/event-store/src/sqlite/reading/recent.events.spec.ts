import { aStream, sealedEvents } from '../../contract/sealed.events';
import { temporaryStore } from '../../contract/temporary.store';
import { RecentEvents } from './recent.events';

const stream = aStream();
const text = '党'.repeat(20_000);
const one = (from: number) => sealedEvents({ stream, from, texts: [`${from} ${text}`] });

describe('recent events', () => {
  it('are found by their place in the log', () => {
    const recent = new RecentEvents(7);
    expect([recent.first, recent.head, recent.at(7)]).toEqual([8, 7, undefined]);
    const events = sealedEvents({ stream, texts: ['一', '二'] });
    recent.add(events);
    expect([recent.first, recent.head]).toEqual([8, 9]);
    expect([8, 9].map((rowid) => recent.at(rowid)?.json)).toEqual(events.map(({ json }) => json));
  });

  it('are let go, oldest first, when their text grows large, and never mistaken for each other', () => {
    const recent = new RecentEvents(0);
    for (let rowid = 1; rowid <= 1_500; rowid++) {
      recent.add(one(rowid));
      expect(recent.head).toBe(rowid);
      expect(recent.at(recent.first)?.json).toContain(`"text":"${recent.first} 党`);
      expect(recent.at(rowid)?.json).toContain(`"text":"${rowid} 党`);
    }
    expect(recent.first).toBeGreaterThan(1_100);
    expect(recent.at(recent.first - 1)).toBeUndefined();
  });

  it('are read back the same from memory and from the file', async () => {
    const { store, reopen, remove } = await temporaryStore();
    const after = await store.head();
    await store.append(stream, -1, sealedEvents({ stream, texts: ['一', '二', '三'] }));
    const selection = { prefixes: ['testing.'], types: ['testing.thing-noted'], after, limit: 2 };
    const remembered = [await store.read(stream, 1), await store.page(selection)];
    await store.close();
    const again = await reopen();
    expect([await again.read(stream, 1), await again.page(selection)]).toEqual(remembered);
    await remove();
  });
});
