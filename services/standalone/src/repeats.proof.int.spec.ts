import { type Answer, play, presetFile, ScenarioClient } from '@xmh/testing';
import { bootAll, clientOf, password, temporary, presetScenario } from './standalone.suite';

jest.setTimeout(180_000);

interface Sent {
  readonly login: string;
  readonly path: string;
  readonly body: unknown;
  readonly key: string;
  readonly answer: Answer;
}

/** Remembers every command it sent and what came back. */
class RememberingClient extends ScenarioClient {
  readonly sent: Sent[] = [];

  override async post(login: string, path: string, body: unknown, key: string): Promise<Answer> {
    const answer = await super.post(login, path, body, key);
    if (path !== '/api/clock' && path !== '/api/directory/imports') this.sent.push({ login, path, body, key, answer });
    return answer;
  }
}

describe('commands sent again after a restart', () => {
  const place = temporary();
  afterAll(() => place.remove());

  it('are answered as before and have no second effect; the same key with another body is refused', async () => {
    const first = await bootAll(place.directory);
    const client = new RememberingClient(first.url, () => password);
    const scenario = presetScenario();
    const given = { document: presetFile(scenario.scheme) };
    await play({ scenario, client, administrator: 'admin', given, passwordOf: () => password });
    await first.settled();
    await first.close();

    const again = await bootAll(place.directory);
    try {
      await again.settled();
      const head = await again.core('registration').store.head();
      const accepted = client.sent.filter(({ answer }) => answer.status < 300).slice(0, 500);
      expect(accepted).toHaveLength(500);
      const repeater = clientOf(again);
      for (const { login, path, body, key, answer } of accepted) {
        expect({ path, answer: await repeater.post(login, path, body, key) }).toEqual({ path, answer });
      }
      for (const { login, path, body, key } of accepted.filter(({ path }) => path === '/api/registration/projects')) {
        const other = { ...(body as object), title: '另一题目' };
        expect(await repeater.post(login, path, other, key)).toMatchObject({
          status: 422,
          body: { code: 'key-reused' },
        });
      }
      await again.settled();
      expect(await again.core('registration').store.head()).toBe(head);
    } finally {
      await again.close();
    }
  });
});
