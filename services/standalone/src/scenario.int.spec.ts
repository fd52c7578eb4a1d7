import { join } from 'node:path';
import { verify } from '@xmh/event-store';
import { bootAll, playAll, temporary, presetScenario } from './standalone.suite';

jest.setTimeout(120_000);

describe.each(['embedded', 'shuffled'])('the whole scenario on the %s bus', (BUS) => {
  const place = temporary();
  afterAll(() => place.remove());

  it('runs from publication to prize, every answer as the scenario says, and leaves a log that verifies', async () => {
    const running = await bootAll(place.directory, { BUS });
    try {
      const saved = await playAll(running, presetScenario());
      expect(saved.get('round')).toEqual(expect.any(String));
    } finally {
      await running.close();
    }
    expect(verify(join(place.directory, 'events.sqlite'))).toMatchObject({ faults: [] });
  });
});
