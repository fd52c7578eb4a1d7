import { Controller } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { done, type ReactionAnswer } from '@xmh/eventing';
import { nameOf } from '../testing/archive.suite';
import { again, archive, openAll, sendAll, stop, stopAll } from '../testing/archives.suite';
import { LetterSent } from '../testing/letters';
import { eventually, turns } from '../testing/manual.time';
import { MemoryEventStore } from '../testing/memory.event-store';
import { reactionsOf, transportOf } from './reaction.decorator';

afterEach(stopAll);

describe('at boot', () => {
  const Reaction = reactionsOf('archive');
  @Controller()
  class WithoutTransport {
    @EventPattern(LetterSent.type)
    file(): void {}
  }
  @Controller()
  class WithoutReaction {
    @EventPattern(LetterSent.type, transportOf('archive'))
    file(): void {}
  }
  @Controller()
  class Twice {
    @Reaction('file-letter', LetterSent, { start: 'now' })
    async one(): Promise<ReactionAnswer> {
      return done;
    }
    @Reaction('file-letter', LetterSent, { start: 'now' })
    async other(): Promise<ReactionAnswer> {
      return done;
    }
  }

  it.each([
    ['a handler without a transport', WithoutTransport, 'declare it by @Reaction'],
    ['a handler that is no reaction', WithoutReaction, 'declare it by @Reaction'],
    ['a reaction declared twice', Twice, 'archive.file-letter is declared twice'],
  ])('%s is refused', async (_what, controller, message) => {
    await expect(archive().start([controller])).rejects.toThrow(message);
  });

  it('a checkpoint of another store, or beyond the head, stops the start until it is said where to go on', async () => {
    const before = await archive().start();
    await sendAll(before);
    await before.server.settled();
    const { folder, clock } = before;
    await stop(before);
    for (const epoch of ['epoch-2', 'epoch-1']) {
      const restored = archive({ store: new MemoryEventStore(epoch), folder, clock });
      await expect(restored.start()).rejects.toMatchObject({ code: 'rebuild-needed' });
      expect(restored.handled).toEqual([]);
    }
    const resumed = archive({ store: new MemoryEventStore('epoch-2'), folder, clock });
    await resumed.post.open('a');
    await resumed.post.send('a', '0');
    const position = await resumed.store.head();
    await resumed.post.send('a', '1');
    await resumed.create();
    await resumed.server.resumeFrom('archive.file-letter', { position });
    await resumed.server.resumeFrom('archive.watch', 'now');
    await resumed.start();
    await resumed.server.settled();
    expect(resumed.handled).toEqual(['a1']);
    await expect(resumed.server.resumeFrom('archive.watch', 'now')).rejects.toThrow('runs');
  });
});

describe('closing', () => {
  it('lets what runs finish, begins nothing more, and leaves the rest to the next start', async () => {
    const one = archive({ atOnce: 2 });
    let finish = (): void => undefined;
    const gate = new Promise<void>((resolve) => (finish = resolve));
    const ended: string[] = [];
    one.acts.file = async (event) => {
      one.handled.push(nameOf(event));
      await gate;
      ended.push(nameOf(event));
      return done;
    };
    await sendAll(one);
    await one.start();
    await eventually(() => one.handled.length === 2);
    const closing = stop(one);
    await turns();
    finish();
    await closing;
    expect([one.handled, ended]).toEqual([
      ['a0', 'b0'],
      ['a0', 'b0'],
    ]);
    const next = archive({ store: one.store, folder: one.folder, clock: one.clock });
    await openAll(next);
    await next.start();
    await next.server.settled();
    expect(next.handled.filter((name) => name.startsWith('a'))).toEqual(
      expect.arrayContaining(['a1', 'a2', 'a3', 'a4']),
    );
  });

  it('ends a back-off at once, and the event comes again', async () => {
    const one = archive({ delays: [1_000], file: () => Promise.reject(new Error('no')) });
    await one.start();
    await one.post.send('a', '0');
    await eventually(() => one.time.slept.includes(1_000));
    const next = await again(one);
    await next.post.open('a');
    await next.start();
    await next.server.settled();
    expect([next.filed('a'), next.held()]).toEqual([['0'], []]);
  });
});

describe('the report', () => {
  it('tells how far each reaction is behind and what it holds', async () => {
    const one = archive();
    one.acts.file = (event) => (nameOf(event) === 'b0' ? Promise.reject(new Error('no')) : one.fileLetter(event));
    await one.start();
    await one.post.send('a', '0');
    await one.post.send('b', '0');
    await one.server.settled();
    const none = { lag: 0, parked: 0, waiting: 0, paused: 0, stalled: false };
    await one.server.settled();
    expect(await one.server.report()).toEqual([
      { ...none, group: 'archive.file-letter', parked: 1, waiting: 1 },
      { ...none, group: 'archive.watch' },
      { ...none, group: 'archive.parking' },
    ]);
  });

  it('settles only when everything up to the head is handled', async () => {
    const one = archive();
    let finish = (): void => undefined;
    const gate = new Promise<void>((resolve) => (finish = resolve));
    one.acts.watch = async () => (await gate, done);
    await one.start();
    await one.post.open('a');
    let isSettled = false;
    const settled = one.server.settled().then(() => (isSettled = true));
    await turns();
    expect(isSettled).toBe(false);
    expect((await one.server.report()).find(({ group }) => group === 'archive.watch')).toMatchObject({ lag: 1 });
    finish();
    await settled;
  });
});
