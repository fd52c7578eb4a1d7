import { done, type Page, type ReactionAnswer } from '@xmh/eventing';
import { type Archive, nameOf } from '../testing/archive.suite';
import { again, archive, stop, stopAll } from '../testing/archives.suite';
import { LetterSent, letterStream } from '../testing/letters';
import { eventually, turns } from '../testing/manual.time';
import { MemoryEventStore, pageSize } from '../testing/memory.event-store';

afterEach(stopAll);

/** Counts what is read by whoever looks at every type. */
class LookedAt extends MemoryEventStore {
  looked = 0;

  override async *subscribe(selection: Parameters<MemoryEventStore['subscribe']>[0]): AsyncGenerator<Page> {
    for await (const page of super.subscribe(selection)) {
      if (selection.types === undefined) this.looked += page.events.length;
      yield page;
    }
  }
}

/** Twenty letters of a project whose cabinet is open. */
async function sendAndFile({ post, server }: Archive, project: string, from: number): Promise<void> {
  if (from === 0) await post.open(project);
  for (let n = from; n < from + 20; n++) await post.send(project, `${n}`);
  await server.settled();
}

describe('a handler that throws', () => {
  it('is tried again after each delay of process time, then parked with the fault it threw', async () => {
    const one = archive({ delays: [10, 20, 40, 80, 160] });
    const fault = new RangeError('ink is out');
    one.acts.file = (event) => (one.handled.push(nameOf(event)), Promise.reject(fault));
    await one.start();
    await one.post.send('a', '0');
    await one.post.send('b', '0');
    for (const ms of [10, 20, 40, 80]) {
      await turns();
      one.time.pass(ms);
    }
    await turns();
    expect(one.held()).toEqual([]);
    one.time.pass(160);
    await one.server.settled();
    expect(one.handled.filter((name) => name === 'a0')).toHaveLength(6);
    expect(one.held()).toHaveLength(2);
    expect(one.notices.map((notice) => notice.fault)).toEqual([fault, fault]);
  });

  it('parks again when the retry throws again, and says so in the log each time', async () => {
    const one = archive({ file: () => Promise.reject(new Error('still')) });
    await one.start();
    await one.post.send('a', '0');
    await one.server.settled();
    const stream = letterStream('a');
    expect(await one.decide('RetryParked', stream)).toBe('accepted');
    await one.server.settled();
    await one.server.settled();
    expect(one.held()).toMatchObject([{ kind: 'parked', revision: 0 }]);
    const parking = one.store.log.filter((event) => event.stream.startsWith('archive.parking-'));
    expect(parking.map(({ type }) => type)).toEqual([
      'archive.event-parked',
      'archive.parked-retried',
      'archive.event-parked',
    ]);
    expect(JSON.stringify(parking)).not.toContain('still');
  });

  it('is handed the event no more after a drop, and what queued behind is worked off', async () => {
    const one = archive();
    one.acts.file = (event) => (nameOf(event) === 'a0' ? Promise.reject(new Error('no')) : one.fileLetter(event));
    await one.start();
    await one.post.open('a');
    await one.post.send('a', '0');
    await one.post.send('a', '1');
    await one.server.settled();
    expect(await one.decide('DropParked', letterStream('a'))).toBe('accepted');
    expect(await one.decide('DropParked', letterStream('a'))).toBe('not-parked');
    await one.server.settled();
    await one.server.settled();
    expect([one.filed('a'), one.held()]).toEqual([['1'], []]);
  });

  it('that answers nothing is parked, never taken for done', async () => {
    const one = archive({ file: async () => undefined as unknown as ReactionAnswer });
    await one.start();
    await one.post.send('a', '0');
    await one.server.settled();
    expect(one.held()).toMatchObject([{ kind: 'parked', reason: '处理时出错：TypeError' }]);
  });
});

describe('a wait', () => {
  it('is parked by age, not by tries: after more than 24 hours of the clock of the store', async () => {
    const one = await archive().start();
    await one.post.send('a', '0');
    for (let n = 0; n < 10; n++) await one.server.settled();
    one.clock.moveTo('2012-03-02T01:00:00.000Z');
    await one.server.settled();
    expect(one.held()).toMatchObject([{ kind: 'waiting' }]);
    one.clock.moveTo('2012-03-02T01:00:00.001Z');
    await one.server.settled();
    expect(one.held()).toMatchObject([{ kind: 'parked', reason: '等待超过 24 小时：cabinet-closed' }]);
    await one.post.open('a');
    await one.server.settled();
    expect(one.filed('a')).toEqual([]);
    await one.decide('RetryParked', letterStream('a'));
    await one.server.settled();
    await one.server.settled();
    expect(one.filed('a')).toEqual(['0']);
  });

  it('outlives a restart, and what happened meanwhile ends it', async () => {
    const before = await archive().start();
    await before.post.send('a', '0');
    await before.server.settled();
    const after = await again(before);
    await after.post.open('a');
    await after.start();
    await eventually(() => after.held().length === 0);
    expect(after.filed('a')).toEqual(['0']);
  });

  it('is all that makes its service look at every event: nothing is read for it before, nor once it is over', async () => {
    const store = new LookedAt('epoch-1');
    const one = await archive({ store }).start();
    await sendAndFile(one, 'a', 0);
    expect(store.looked).toBe(0);
    await one.post.send('b', '0');
    await eventually(() => one.held().length === 1);
    await turns();
    await one.post.open('b');
    await eventually(() => one.held().length === 0);
    await sendAndFile(one, 'a', 20);
    const after = store.looked;
    expect(after).toBeLessThanOrEqual(2 * pageSize);
    await sendAndFile(one, 'a', 40);
    expect(store.looked).toBe(after);
    await one.post.send('c', '0');
    await eventually(() => one.held().length === 1);
    await turns();
    await one.post.open('c');
    await eventually(() => one.held().length === 0);
    expect(one.filed('c')).toEqual(['0']);
    expect(store.looked - after).toBeLessThanOrEqual(2 * pageSize);
  });

  it('is tried a few times more by process time, since a view may lag behind the event that woke it', async () => {
    const one = archive();
    let isReady = false;
    one.acts.file = async () => (isReady ? done : { answer: 'wait', reason: 'view behind' });
    await one.start();
    await one.post.send('a', '0');
    await eventually(() => one.held().length === 1);
    await turns();
    isReady = true;
    await turns();
    expect(one.held()).toHaveLength(1);
    one.time.pass(100);
    await eventually(() => one.held().length === 0);
  });
});

describe('what is parked', () => {
  it('is held after a restart, also when the memory of the bus was lost', async () => {
    const file = () => Promise.reject(new Error('no'));
    const before = archive({ file });
    await before.start();
    await before.post.send('a', '0');
    await before.server.settled();
    const after = await again(before, { file });
    await after.start();
    await after.server.settled();
    expect(after.held()).toMatchObject([{ kind: 'parked', revision: 0 }]);
    const { store, clock } = after;
    await stop(after);
    const lost = await archive({ store, clock }).start();
    await lost.server.settled();
    expect(lost.held()).toMatchObject([{ kind: 'parked', revision: 0 }]);
    expect(lost.handled).toEqual([]);
    expect(store.log.map(({ type }) => type)).toEqual(['sender.letter-sent', 'archive.event-parked']);
  });
});

describe('an event of a newer release', () => {
  it('pauses its stream and is reported; the release that knows it goes on', async () => {
    const one = archive();
    await one.post.open('a');
    await one.post.send('a', '0');
    await one.post.send('a', '1');
    const sent = one.store.log.findIndex(({ type }) => type === LetterSent.type);
    const newer = one.store.log[sent]!;
    one.store.log[sent] = { ...newer, version: 2 };
    await one.start();
    await one.post.open('b');
    await one.post.send('b', '0');
    await one.server.settled();
    expect(one.held()).toMatchObject([
      {
        kind: 'paused',
        revision: 0,
        reason: '本版本无法读取：this release does not know sender.letter-sent version 2',
      },
    ]);
    expect([one.filed('a'), one.filed('b')]).toEqual([[], ['0']]);
    expect(one.notices.map(({ level }) => level)).toContain('error');
    one.store.log[sent] = newer;
    const next = await (await again(one)).start();
    await eventually(() => next.held().length === 0);
    expect(next.filed('a')).toEqual(['0', '1']);
  });
});
