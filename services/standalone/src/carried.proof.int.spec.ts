import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { exportLines, importLines, verify } from '@xmh/event-store';
import { bootAll, from, playAll, temporary, presetScenario, until } from './standalone.suite';

jest.setTimeout(120_000);

describe('a store exported and imported elsewhere', () => {
  const place = temporary();
  afterAll(() => place.remove());

  it('keeps every hash, reacts to nothing twice, and the scenario goes on there', async () => {
    const [old, moved] = [join(place.directory, 'old'), join(place.directory, 'new')];
    const first = await bootAll(old);
    const saved = await playAll(first, until(presetScenario(), '25 开评奖'));
    await first.settled();
    await first.close();

    mkdirSync(moved);
    const lines = [...exportLines(join(old, 'events.sqlite'))];
    await importLines(lines, join(moved, 'events.sqlite'));
    for (const register of ['people.sqlite', 'words.sqlite', 'session.secret'])
      cpSync(join(old, register), join(moved, register));
    expect([...exportLines(join(moved, 'events.sqlite'))]).toEqual(lines);

    const second = await bootAll(moved);
    try {
      await second.settled();
      expect(Number(await second.core('reward').store.head())).toBe(lines.length);
      await playAll(second, from(presetScenario(), '25 开评奖'), saved);
    } finally {
      await second.close();
    }
    expect(verify(join(moved, 'events.sqlite'))).toMatchObject({ faults: [] });
  });
});
