import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SealedEvent } from '@xmh/eventing';
import { openSqliteStore } from '../sqlite.event-store';
import { median, quantile } from './median';
import { RawFile } from './raw.file';
import { sampleRound } from './sample.events';

const appenders = 64;
const each = 8;

export interface Appends {
  readonly ratio: number;
  readonly perSecond: number;
  /** Milliseconds an appender waits for its answer, in 99 of 100 cases. */
  readonly p99: number;
}

/** 64 appenders, one event an append, streams of eight events: the store against a raw file fsynced by the same rule. */
export async function measureAppends(folder: string, rounds: number): Promise<Appends> {
  const writers = Array.from({ length: appenders }, (_, writer) =>
    Array.from({ length: rounds }, (_, round) => sampleRound(writer * rounds + round, 1, each)).flat(),
  );
  // The first run compiles what the others measure.
  await rawRun(join(folder, 'raw-0'), writers);
  await storeRun(join(folder, 'appends-0'), writers);
  const runs: { raw: number; store: number; p99: number }[] = [];
  for (const run of [1, 2, 3]) {
    const raw = await rawRun(join(folder, `raw-${run}`), writers);
    runs.push({ raw, ...(await storeRun(join(folder, `appends-${run}`), writers)) });
  }
  const store = median(runs.map((run) => run.store));
  return {
    ratio: median(runs.map((run) => run.raw / run.store)),
    perSecond: (appenders * rounds * each * 1_000) / store,
    p99: median(runs.map((run) => run.p99)),
  };
}

type Writers = readonly (readonly SealedEvent[])[];

async function rawRun(path: string, writers: Writers): Promise<number> {
  const file = new RawFile(path);
  const ms = await timed(writers, ({ json }) => file.append(json));
  file.close();
  rmSync(path);
  return ms;
}

async function storeRun(folder: string, writers: Writers): Promise<{ store: number; p99: number }> {
  const store = await openSqliteStore({ file: join(folder, 'events.sqlite'), clock: 'real' });
  const waits: number[] = [];
  const ms = await timed(writers, async (sealed) => {
    const began = performance.now();
    await store.append(sealed.event.stream, sealed.event.revision - 1, [sealed]);
    waits.push(performance.now() - began);
  });
  await store.close();
  rmSync(folder, { recursive: true });
  return { store: ms, p99: quantile(waits, 0.99) };
}

async function timed(writers: Writers, append: (sealed: SealedEvent) => Promise<void>): Promise<number> {
  const began = performance.now();
  await Promise.all(
    writers.map(async (events) => {
      for (const sealed of events) await append(sealed);
    }),
  );
  return performance.now() - began;
}
