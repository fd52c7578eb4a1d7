import { done, type Recorded } from '@xmh/eventing';
import { nameOf } from '../testing/archive.suite';
import { again, archive, isPoisoned, openAll, projects, sendAll, stopAll } from '../testing/archives.suite';
import { letterStream } from '../testing/letters';
import { eventually } from '../testing/manual.time';

afterEach(stopAll);

const all = ['0', '1', '2', '3', '4'];

describe.each([
  ['embedded', undefined],
  ['shuffled', 7],
  ['shuffled', 8],
])('a reaction server on the %s bus (%s)', (_kind, seed) => {
  it('handles every event once in effect, each stream in its order', async () => {
    const one = archive({ seed });
    await openAll(one);
    await sendAll(one, 0, 3);
    await one.start();
    await sendAll(one, 3, 5);
    await one.server.settled();
    for (const project of projects) expect(one.filed(project)).toEqual(all);
  });

  it('holds the stream of a poison event while the rest goes on, and catches up after the fix as a clean run would', async () => {
    const clean = archive({ seed });
    const ill = archive({ seed });
    for (const one of [clean, ill]) {
      await openAll(one);
      await sendAll(one);
    }
    ill.acts.file = (event) =>
      isPoisoned(event) ? Promise.reject(new RangeError('ink is out')) : ill.fileLetter(event);
    await clean.start();
    await clean.server.settled();
    await ill.start();
    await ill.server.settled();
    expect([ill.filed('a'), ill.filed('b'), ill.filed('c')]).toEqual([all, ['0', '1'], all]);
    const held = { group: 'archive.file-letter', stream: letterStream('b'), revision: 2, kind: 'parked' };
    expect(ill.held()).toEqual([{ ...held, reason: '处理时出错：RangeError', error: 'RangeError: ink is out' }]);
    ill.acts.file = (event) => ill.fileLetter(event);
    expect(await ill.decide('RetryParked', letterStream('b'))).toBe('accepted');
    await ill.server.settled();
    await ill.server.settled();
    expect(ill.held()).toEqual([]);
    const effects = ({ stream, hash }: Recorded): string => `${stream} ${hash}`;
    expect(ill.filedEvents().map(effects).sort()).toEqual(clean.filedEvents().map(effects).sort());
  });

  it('keeps a wait until something of its project happens, in whatever service', async () => {
    const one = await archive({ seed }).start();
    await one.post.send('a', '0');
    await one.post.send('a', '1');
    await one.server.settled();
    expect(one.held()).toMatchObject([{ kind: 'waiting', reason: 'cabinet-closed', revision: 0 }]);
    await one.post.open('a');
    await eventually(() => one.held().length === 0);
    await one.server.settled();
    expect(one.filed('a')).toEqual(['0', '1']);
  });

  it('goes on after a restart without loss', async () => {
    const before = archive({ seed });
    await openAll(before);
    await sendAll(before, 0, 2);
    await before.start();
    await before.server.settled();
    await sendAll(before, 2, 3);
    const after = await again(before, { seed });
    await sendAll(after, 3, 5);
    await after.start();
    await after.server.settled();
    for (const project of projects) expect(after.filed(project)).toEqual(all);
    const first = projects.map((project) => `${project}0`);
    if (seed === undefined) expect(after.handled.filter((name) => first.includes(name))).toEqual([]);
  });
});

describe('where a reaction begins', () => {
  it('sees the history from the beginning, or only what comes', async () => {
    const one = archive();
    const watched: string[] = [];
    one.acts.watch = async (event) => (watched.push(nameOf(event)), done);
    await one.post.open('a');
    await one.post.send('a', '0');
    await one.start();
    await one.post.send('a', '1');
    await one.server.settled();
    expect(one.handled).toEqual(['a0', 'a1']);
    expect(watched).toEqual(['a1']);
  });

  it('sees nothing of what was imported', async () => {
    const one = archive();
    await one.post.open('a');
    await one.post.send('a', '0');
    one.store.importedThrough = await one.store.head();
    await one.post.send('a', '1');
    await one.start();
    await one.server.settled();
    expect(one.handled).toEqual(['a1']);
  });
});
