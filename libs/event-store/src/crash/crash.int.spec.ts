import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { start } from '@xmh/eventing';
import { temporaryFile } from '../contract/temporary.store';
import { verify } from '../operations/log.verification';
import { openSqliteStore } from '../sqlite.event-store';

const root = resolve(__dirname, '../../../..');
const program = 'libs/event-store/src/crash/appending.process.ts';

/** Runs the appending process until it kills itself at a point. */
async function killed(file: string, acknowledged: string, point: string, times: number): Promise<void> {
  const call = ['--conditions=source', '-r', './tools/swc-register.cjs', program];
  const child = spawn(process.execPath, [...call, file, acknowledged, point, String(times)], {
    cwd: root,
    stdio: 'inherit',
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}

interface Acknowledged {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
}

const acknowledgedIn = (file: string): Acknowledged[] =>
  (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' '))
    .map(([stream = '', revision, position = '']) => ({ stream, revision: Number(revision), position }));

/** Everything in the log, by position. */
async function keptIn(file: string) {
  const store = await openSqliteStore({ file, clock: 'simulated' });
  const { events } = await store.page({ prefixes: ['testing.'], after: start, limit: 100_000 });
  await store.close();
  return events;
}

/** Kills at a point after so many passes, one process after the other on the same store; checks after each. */
async function surviving(point: string, passes: readonly number[], unacknowledgedMost: number): Promise<number> {
  const { file, remove } = temporaryFile();
  const acknowledged = `${file}.acknowledged`;
  for (const times of passes) {
    await killed(file, acknowledged, point, times);
    const [kept, told] = [await keptIn(file), acknowledgedIn(acknowledged)];
    const positions = new Map(kept.map(({ stream, revision, position }) => [`${stream} ${revision}`, position]));
    expect(
      told.filter(({ stream, revision, position }) => positions.get(`${stream} ${revision}`) !== position),
    ).toEqual([]);
    // An append is two events: a half would be odd.
    for (const stream of new Set(kept.map((event) => event.stream))) {
      expect(kept.filter((event) => event.stream === stream).length % 2).toBe(0);
    }
    expect(kept.length / 2 - told.length).toBeLessThanOrEqual(unacknowledgedMost);
    expect(verify(file).faults).toEqual([]);
  }
  const appends = acknowledgedIn(acknowledged).length;
  remove();
  return appends;
}

describe('kill -9', () => {
  it('before a commit: exactly what was acknowledged is there', async () => {
    expect(await surviving('before-commit', [1, 12, 14], 0)).toBeGreaterThanOrEqual(40);
  });

  it('between commit and answer: what was acknowledged is there, and at most the one group nobody was told of', async () => {
    expect(await surviving('after-commit', [1, 12, 14], 4 * 3)).toBeGreaterThanOrEqual(40);
  });

  it('during a checkpoint: what was acknowledged is there, and at most the groups nobody was told of', async () => {
    expect(await surviving('checkpoint', [1, 2], 4 * 2)).toBeGreaterThanOrEqual(40);
  });

  it('after a checkpoint, with commits over those it moved: what was acknowledged is there', async () => {
    expect(await surviving('checkpointed', [1, 3], 4 * 2)).toBeGreaterThanOrEqual(40);
  });
});
