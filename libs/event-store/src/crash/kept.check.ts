import { existsSync, readFileSync } from 'node:fs';
import { start } from '@xmh/eventing';
import { verify } from '../operations/log.verification';
import { openSqliteStore } from '../sqlite.event-store';

interface Kept {
  /** Appends that were acknowledged, those of earlier processes too. */
  readonly acknowledged: number;
  /** Appends that are in the log though nobody was told. */
  readonly untold: number;
}

/** Expects of a store that was left in the middle of its work: nothing acknowledged is lost, nothing is half there, no fault. */
export async function keptIn(file: string, acknowledged: string): Promise<Kept> {
  const [events, told] = [await eventsIn(file), linesOf(acknowledged)];
  const places = new Set(events.map(({ stream, revision, position }) => `${stream} ${revision} ${position}`));
  expect(told.filter((line) => !places.has(line))).toEqual([]);
  // An append is two events: a half would be odd.
  for (const stream of new Set(events.map((event) => event.stream))) {
    expect(events.filter((event) => event.stream === stream).length % 2).toBe(0);
  }
  expect(verify(file).faults).toEqual([]);
  return { acknowledged: told.length, untold: events.length / 2 - told.length };
}

/** Stream, revision and position of the last event of each acknowledged append. */
const linesOf = (file: string): string[] =>
  (existsSync(file) ? readFileSync(file, 'utf8') : '').split('\n').filter((line) => line !== '');

async function eventsIn(file: string) {
  const store = await openSqliteStore({ file, clock: 'simulated' });
  const { events } = await store.page({ prefixes: ['testing.'], after: start, limit: 100_000 });
  await store.close();
  return events;
}
