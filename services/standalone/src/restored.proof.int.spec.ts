import { join } from 'node:path';
import { backup, restore } from '@xmh/event-store';
import { bootAll, from, playAll, temporary, presetScenario, until } from './standalone.suite';

jest.setTimeout(120_000);

describe('an older backup put back', () => {
  const place = temporary();
  afterAll(() => place.remove());

  it('stops the start until views and reactions are rebuilt, and then goes on from there', async () => {
    const [log, kept] = [join(place.directory, 'events.sqlite'), join(place.directory, 'kept.sqlite')];
    const scenario = presetScenario();
    const first = await bootAll(place.directory);
    const saved = await playAll(first, until(scenario, '25 开评奖'));
    await first.close();
    await backup(log, kept);
    const second = await bootAll(place.directory);
    await playAll(second, from(scenario, '25 开评奖'), saved);
    await second.close();

    await restore(kept, log);
    await expect(bootAll(place.directory)).rejects.toMatchObject({ code: 'rebuild-needed' });
    const rebuilt = await bootAll(place.directory, { REBUILD: 'all' });
    try {
      await rebuilt.settled();
      await playAll(rebuilt, from(scenario, '25 开评奖'), saved);
    } finally {
      await rebuilt.close();
    }
  });
});
