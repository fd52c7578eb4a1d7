import { appendFileSync } from 'node:fs';
import { genesis } from '@xmh/eventing';
import { sealedEvents } from '../contract/sealed.events';
import { openSqliteStore } from '../sqlite.event-store';
import type { Probe } from '../sqlite/writing/group.commit';

/**
 * Run by the crash spec: appends to four streams side by side until it kills itself at the named point, the given number of times in.
 * Every acknowledged append is noted in a file of its own before the next one begins.
 */
async function main([file, acknowledged, point, times]: readonly string[]): Promise<void> {
  if (file === undefined || acknowledged === undefined) throw new Error('which store?');
  let left = Number(times);
  const probe: Probe = (at) => {
    if (at === point && --left === 0) process.kill(process.pid, 'SIGKILL');
  };
  const store = await openSqliteStore({ file, clock: 'simulated', probe });
  const ofOne = async (stream: string): Promise<void> => {
    const kept = await store.read(stream);
    let previous = kept.at(-1)?.hash ?? genesis;
    for (let from = kept.length; from < kept.length + appends; from += 2) {
      const events = sealedEvents({ stream, from, texts: ['督查'.repeat(2_000), '整改'.repeat(2_000)], previous });
      const position = await store.append(stream, from - 1, events);
      appendFileSync(acknowledged, `${stream} ${from + 1} ${position}\n`);
      previous = events.at(-1)?.event.hash ?? genesis;
    }
  };
  await Promise.all(streams.map(ofOne));
  await store.close();
}

const appends = 2_000;
const streams = [1, 2, 3, 4].map((number) => `testing.thing-00000000-0000-4000-8000-00000000000${number}`);

void main(process.argv.slice(2));
