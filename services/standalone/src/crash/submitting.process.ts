import { readFileSync } from 'node:fs';
import type { EventStore, SealedEvent } from '@xmh/eventing';
import { boot, configuration } from '@xmh/platform';
import { ScenarioClient } from '@xmh/testing';
import { services } from '../services';
import { made, password } from './cast';

/**
 * Run by the crash spec: submits every declaration, the ones submitted before a kill too, and kills itself the given number
 * of times in before or after an append that holds an event of a type. With no type it ends by itself.
 */
async function main([directory, list, when, type, times]: readonly string[]): Promise<void> {
  const ids = JSON.parse(readFileSync(list ?? '', 'utf8')) as string[];
  const settings = { CLOCK: 'simulated', SIMULATED_START: '2012-04-06', LOG_LEVEL: 'silent', ADMIN_PASSWORD: password };
  const running = await boot(services, configuration({ ...settings, DATA_DIR: directory, PORT: '0' }));
  if (type !== undefined) killAt(running.core('registration').store, { when, type, times: Number(times) });
  const client = new ScenarioClient(running.url, () => password);
  for (const id of ids) await made(client, 'clerk', `/api/registration/projects/${id}/submissions`, {}, `submit/${id}`);
  await running.settled();
  await running.close();
}

function killAt(
  store: EventStore,
  { when, type, times }: { when: string | undefined; type: string; times: number },
): void {
  const append = store.append.bind(store);
  let left = times;
  const point = (at: string, events: readonly SealedEvent[]): void => {
    if (at === when && events.some(({ event }) => event.type === type) && --left === 0)
      process.kill(process.pid, 'SIGKILL');
  };
  store.append = async (stream, expectedRevision, events) => {
    point('before', events);
    const position = await append(stream, expectedRevision, events);
    point('after', events);
    return position;
  };
}

void main(process.argv.slice(2));
