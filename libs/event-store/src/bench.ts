import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measureAppends } from './bench/appends.measure';
import { fillLog } from './bench/filled.log';
import { measureReplay, measureStreamsAnywhere, measureStreamsAtWork } from './bench/reads.measure';

interface Sizes {
  /** Streams of eight events an appender writes. */
  readonly rounds: number;
  readonly events: number;
  readonly many: number;
}

const full: Sizes = { rounds: 40, events: 200_000, many: 1_000_000 };
const quick: Sizes = { rounds: 4, events: 20_000, many: 40_000 };
const goals = { appends: 0.6, stream: 0.5, replay: 0.8 };

/** The most memory a process of its own held while it replayed the store, in MB. */
function memoryOf(file: string): number {
  const program = join(__dirname, 'bench', __filename.endsWith('.ts') ? 'replay.process.ts' : 'replay.process.js');
  return Number(
    execFileSync(process.execPath, [...process.execArgv, program, file], { cwd: process.cwd() }).toString(),
  );
}

const row = (what: string, found: string, goal?: number, ratio?: number): void => {
  const verdict =
    goal === undefined || ratio === undefined ? '' : `  goal ${goal}  ${ratio >= goal ? 'met' : 'MISSED'}`;
  console.log(`${what.padEnd(44)}${found}${verdict}`);
};

async function measure(folder: string, { rounds, events, many }: Sizes): Promise<void> {
  const [file, lines] = [join(folder, 'log', 'events.sqlite'), join(folder, 'lines')];
  const appends = await measureAppends(folder, rounds);
  const rate = `${appends.ratio.toFixed(2)}  ${Math.round(appends.perSecond)}/s`;
  row('64 appenders : raw fsynced file', rate, goals.appends, appends.ratio);
  row('64 appenders, log just made', appends.fresh.toFixed(2));
  row('p99 at 64 appenders', `${appends.p99.toFixed(1)} ms`);
  await fillLog(file, lines, 0, events);
  const atWork = await measureStreamsAtWork(join(folder, 'work', 'events.sqlite'));
  row(
    '50-event stream at work : JSON.parse',
    `${atWork.ratio.toFixed(2)}  ${atWork.ms.toFixed(2)} ms`,
    goals.stream,
    atWork.ratio,
  );
  const anywhere = await measureStreamsAnywhere(file, events);
  row('50-event stream anywhere : JSON.parse', `${anywhere.ratio.toFixed(2)}  ${anywhere.ms.toFixed(2)} ms`);
  const replayed = await measureReplay(file, lines);
  const speed = `${replayed.ratio.toFixed(2)}  ${Math.round(replayed.perSecond)}/s`;
  row(`replay of ${events} : read and parse`, speed, goals.replay, replayed.ratio);
  row(`memory, ${events} replayed`, `${memoryOf(file)} MB`);
  await fillLog(file, lines, events, many);
  row(`memory, ${many} replayed`, `${memoryOf(file)} MB`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'xmh-bench-'));
  try {
    await measure(resolve(folder), process.argv.includes('--quick') ? quick : full);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
