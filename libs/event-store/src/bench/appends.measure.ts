import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SealedEvent } from '@xmh/eventing';
import { openSqliteStore } from '../sqlite.event-store';
import { median, quantile } from './median';
import { RawFile } from './raw.file';
import { sampleRound } from './sample.events';

const appenders = 64;
const each = 8;
/** Turns of both sides in one run: what else the machine does changes from second to second. */
const turns = 3;
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

interface Timed {
  readonly fresh: number;
  readonly ms: number;
  readonly waits: readonly number[];
}

/**
 * 64 appenders, one event an append, streams of eight events: the store against a raw file fsynced by the same rule.
 * Medians of three runs, in each of which raw file and store take turns.
 */
export async function measureAppends(folder: string, rounds: number): Promise<Appends> {
  const work = { before: writersOf(0, beforehand), measured: writersOf(beforehand, rounds) };
  // The first turn compiles what the others measure.
  await rawTurn(join(folder, 'raw'), work);
  await storeTurn(join(folder, 'appends'), work);
  const runs: { raw: Timed; store: Timed }[] = [];
  for (const _run of [1, 2, 3]) {
    const [raw, store]: [Timed[], Timed[]] = [[], []];
    for (let turn = 0; turn < turns; turn++) {
      raw.push(await rawTurn(join(folder, 'raw'), work));
      store.push(await storeTurn(join(folder, 'appends'), work));
    }
    runs.push({ raw: together(raw), store: together(store) });
  }
  const ms = median(runs.map(({ store }) => store.ms)) / turns;
  return {
    ratio: median(runs.map(({ raw, store }) => raw.ms / store.ms)),
    fresh: median(runs.map(({ raw, store }) => raw.fresh / store.fresh)),
    perSecond: (appenders * rounds * each * 1_000) / ms,
    p99: median(runs.map(({ store }) => quantile(store.waits, 0.99))),
  };
}

const together = (all: readonly Timed[]): Timed => ({
  fresh: all.reduce((sum, { fresh }) => sum + fresh, 0),
  ms: all.reduce((sum, { ms }) => sum + ms, 0),
  waits: all.flatMap(({ waits }) => waits),
});

/** Every appender's events: `rounds` streams each, numbered from `first` rounds on. */
const writersOf = (first: number, rounds: number): Writers =>
  Array.from({ length: appenders }, (_, writer) =>
    Array.from({ length: rounds }, (_, round) => sampleRound((first + round) * appenders + writer, 1, each)).flat(),
  );

async function rawTurn(path: string, work: Work): Promise<Timed> {
  const file = new RawFile(path);
  const run = await timed(work, ({ json }) => file.append(json));
  file.close();
  rmSync(path);
  return run;
}

async function storeTurn(folder: string, work: Work): Promise<Timed> {
  const store = await openSqliteStore({ file: join(folder, 'events.sqlite'), clock: 'real' });
  const run = await timed(work, (sealed) => store.append(sealed.event.stream, sealed.event.revision - 1, [sealed]));
  await store.close();
  rmSync(folder, { recursive: true });
  return run;
}

type Append = (sealed: SealedEvent) => Promise<unknown>;

async function timed({ before, measured }: Work, append: Append): Promise<Timed> {
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
