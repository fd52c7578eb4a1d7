import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SealedEvent } from '@xmh/eventing';
import { openSqliteStore } from '../sqlite.event-store';
import { median, quantile } from './median';
import { RawFile } from './raw.file';
import { sampleRound } from './sample.events';

const appenders = 64;
const each = 8;
/** Rounds written before, in which the log grows to what it is at work. */
const beforehand = 20;

export interface Appends {
  readonly ratio: number;
  readonly perSecond: number;
  /** The same of a log that was just made, whose WAL still grows. */
  readonly fresh: number;
  /** Milliseconds an appender waits for its answer, in 99 of 100 cases. */
  readonly p99: number;
}

type Writers = readonly (readonly SealedEvent[])[];

interface Work {
  /** Written before, so that what is measured is a log at work and not one that was just made. */
  readonly before: Writers;
  readonly measured: Writers;
}

interface Run {
  readonly fresh: number;
  readonly ms: number;
  readonly waits: readonly number[];
}

/** 64 appenders, one event an append, streams of eight events: the store against a raw file fsynced by the same rule. */
export async function measureAppends(folder: string, rounds: number): Promise<Appends> {
  const work = { before: writersOf(0, beforehand), measured: writersOf(beforehand, rounds) };
  // The first run compiles what the others measure.
  await rawRun(join(folder, 'raw-0'), work);
  await storeRun(join(folder, 'appends-0'), work);
  const runs: { raw: Run; store: Run }[] = [];
  for (const run of [1, 2, 3]) {
    const raw = await rawRun(join(folder, `raw-${run}`), work);
    runs.push({ raw, store: await storeRun(join(folder, `appends-${run}`), work) });
  }
  const ms = median(runs.map(({ store }) => store.ms));
  return {
    ratio: median(runs.map(({ raw, store }) => raw.ms / store.ms)),
    fresh: median(runs.map(({ raw, store }) => raw.fresh / store.fresh)),
    perSecond: (appenders * rounds * each * 1_000) / ms,
    p99: median(runs.map(({ store }) => quantile(store.waits, 0.99))),
  };
}

/** Every appender's events: `rounds` streams each, numbered from `first` rounds on. */
const writersOf = (first: number, rounds: number): Writers =>
  Array.from({ length: appenders }, (_, writer) =>
    Array.from({ length: rounds }, (_, round) => sampleRound((first + round) * appenders + writer, 1, each)).flat(),
  );

async function rawRun(path: string, work: Work): Promise<Run> {
  const file = new RawFile(path);
  const run = await timed(work, ({ json }) => file.append(json));
  file.close();
  rmSync(path);
  return run;
}

async function storeRun(folder: string, work: Work): Promise<Run> {
  const store = await openSqliteStore({ file: join(folder, 'events.sqlite'), clock: 'real' });
  const run = await timed(work, (sealed) => store.append(sealed.event.stream, sealed.event.revision - 1, [sealed]));
  await store.close();
  rmSync(folder, { recursive: true });
  return run;
}

type Append = (sealed: SealedEvent) => Promise<unknown>;

async function timed({ before, measured }: Work, append: Append): Promise<Run> {
  const fresh = await all(before, append);
  const waits: number[] = [];
  const ms = await all(measured, async (sealed) => {
    const sent = performance.now();
    await append(sealed);
    waits.push(performance.now() - sent);
  });
  return { fresh, ms, waits };
}

/** Milliseconds until every writer has had its answers. */
async function all(writers: Writers, append: Append): Promise<number> {
  const began = performance.now();
  await Promise.all(
    writers.map(async (events) => {
      for (const sealed of events) await append(sealed);
    }),
  );
  return performance.now() - began;
}
