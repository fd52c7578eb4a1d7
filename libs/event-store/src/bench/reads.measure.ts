import { jsonOf, start, type StoredEvent } from '@xmh/eventing';
import { openSqliteStore, type SqliteEventStore } from '../sqlite.event-store';
import { streamEvents, streamsIn } from './filled.log';
import { median } from './median';
import { readAndParse } from './raw.file';
import { sampleRound, sampleStream } from './sample.events';

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

/** 500 streams of 50 events picked all over the log, hardly a page of which is still in memory. */
export async function measureStreamsAnywhere(file: string, events: number): Promise<Streams> {
  const store = await openSqliteStore({ file, clock: 'real' });
  const picks = Array.from({ length: 500 }, (_, index) => sampleStream((index * 7_919) % streamsIn(events)));
  const measured = await measureStreams(store, picks);
  await store.close();
  return measured;
}

/** Streams at work: 32 of 50 events, written in turn and read again and again by the same process. */
export async function measureStreamsAtWork(file: string): Promise<Streams> {
  const store = await openSqliteStore({ file, clock: 'real' });
  const written = sampleRound(0, 32, streamEvents);
  await Promise.all(written.map((sealed) => store.append(sealed.event.stream, sealed.event.revision - 1, [sealed])));
  const measured = await measureStreams(
    store,
    Array.from({ length: 512 }, (_, index) => sampleStream(index % 32)),
  );
  await store.close();
  return measured;
}

interface Streams {
  readonly ratio: number;
  readonly ms: number;
}

/** Reads streams one after the other, against JSON.parse of the same texts held in memory. */
async function measureStreams(store: SqliteEventStore, picks: readonly string[]): Promise<Streams> {
  const texts = await Promise.all(picks.map(async (stream) => (await store.read(stream)).map(textOf)));
  const runs: Streams[] = [];
  for (const _ of [1, 2, 3]) {
    const limit = await timed(() => texts.map((stream) => stream.map((text) => JSON.parse(text) as unknown).length));
    const own = await timed(async () => {
      for (const stream of picks) if ((await store.read(stream)).length !== streamEvents) throw new Error(stream);
    });
    runs.push({ ratio: limit.ms / own.ms, ms: own.ms / picks.length });
  }
  return { ratio: median(runs.map((run) => run.ratio)), ms: median(runs.map((run) => run.ms)) };
}

/** Through bytes, so that the text lies in memory in one piece, as text read from anywhere does. */
const textOf = (event: StoredEvent): string => Buffer.from(jsonOf(event)).toString();

async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}
