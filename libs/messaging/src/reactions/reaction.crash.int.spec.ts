import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nameOf } from '../testing/archive.suite';
import { archiveOn, type CrashPoint, poison } from '../testing/crash.suite';
import { letterStream } from '../testing/letters';

const root = resolve(__dirname, '../../../..');
const count = 40;
const letters = [...Array(count).keys()].map((n) => ({ project: `p${n % 8}`, text: `-${n}` }));
const expected = letters.filter(({ project }) => project !== poison).map(({ project, text }) => project + text);

const runUntil = (point: CrashPoint, folder: string): Promise<NodeJS.Signals | null> =>
  new Promise((settle, fail) => {
    const swc = join(root, 'tools/swc-register.cjs');
    const script = join(root, 'libs/messaging/src/testing/crash.suite.ts');
    const child = spawn(process.execPath, ['--conditions=source', '-r', swc, script, point, folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', fail);
    child.once('exit', (_code, signal) => settle(signal));
  });

/** A folder with a log of 40 letters to eight projects, whose cabinets are open. */
async function prepared(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  const one = archiveOn(folder);
  for (const project of new Set(letters.map((letter) => letter.project))) await one.post.open(project);
  for (const { project, text } of letters) await one.post.send(project, text);
  await one.stop();
  return folder;
}

const points: CrashPoint[] = [
  'before the first effect',
  'after the first effect',
  'before the first checkpoint',
  'after the first checkpoint',
  'before the parking is recorded',
  'after the parking is recorded',
];

describe('a process killed', () => {
  it.each(points)('%s: the next one leaves exactly one effect an event, and one parking', async (point) => {
    const folder = await prepared();
    expect(await runUntil(point, folder)).toBe('SIGKILL');
    const next = await archiveOn(folder).start();
    await next.server.settled();
    expect(next.filedEvents().map(nameOf).sort()).toEqual([...expected].sort());
    expect(next.held()).toMatchObject([{ kind: 'parked', stream: letterStream(poison), revision: 0 }]);
    expect(next.store.log.filter(({ type }) => type === 'archive.event-parked')).toHaveLength(1);
    await next.stop();
    rmSync(folder, { recursive: true });
  });
});
