import { jsonOf, start, type StoredEvent } from '@xmh/eventing';
import { openSqliteStore, type SqliteEventStore } from '../sqlite.event-store';
import { streamEvents, streamsIn } from './filled.log';
import { median } from './median';
import { readAndParse } from './raw.file';
import { sampleStream } from './sample.events';

const pageEvents = 1_000;

/** Reads everything, page by page. Answers how many events there were. */
export async function replay(store: SqliteEventStore): Promise<number> {
  const head = await store.head();
  let count = 0;
  for (let after = start; after < head;) {
    const page = await store.page({ prefixes: [], after, limit: pageEvents });
    count += page.events.length;
    after = page.through;
  }
  return count;
}

/** Full replay against reading and parsing the same bytes from a file. */
export async function measureReplay(file: string, lines: string): Promise<{ ratio: number; perSecond: number }> {
  const store = await openSqliteStore({ file, clock: 'real' });
  const runs: { ratio: number; perSecond: number }[] = [];
  for (const _ of [1, 2, 3]) {
    const raw = await timed(() => readAndParse(lines));
    const own = await timed(() => replay(store));
    runs.push({ ratio: raw.ms / own.ms, perSecond: (own.result * 1_000) / own.ms });
  }
  await store.close();
  return { ratio: median(runs.map((run) => run.ratio)), perSecond: median(runs.map((run) => run.perSecond)) };
}

/** 500 streams of 50 events, picked all over the log, against JSON.parse of the same texts held in memory. */
export async function measureStream(file: string, events: number): Promise<{ ratio: number; ms: number }> {
  const store = await openSqliteStore({ file, clock: 'real' });
  const picks = Array.from({ length: 500 }, (_, index) => sampleStream((index * 7_919) % streamsIn(events)));
  const texts = await Promise.all(picks.map(async (stream) => (await store.read(stream)).map(textOf)));
  const runs: { ratio: number; ms: number }[] = [];
  for (const _ of [1, 2, 3]) {
    const limit = await timed(() => texts.map((stream) => stream.map((text) => JSON.parse(text) as unknown).length));
    const own = await timed(async () => {
      for (const stream of picks) if ((await store.read(stream)).length !== streamEvents) throw new Error(stream);
    });
    runs.push({ ratio: limit.ms / own.ms, ms: own.ms / picks.length });
  }
  await store.close();
  return { ratio: median(runs.map((run) => run.ratio)), ms: median(runs.map((run) => run.ms)) };
}

/** Through bytes, so that the text lies in memory in one piece, as text read from anywhere does. */
const textOf = (event: StoredEvent): string => Buffer.from(jsonOf(event)).toString();

async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}
