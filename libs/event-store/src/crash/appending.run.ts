import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../../..');
const program = 'libs/event-store/src/crash/appending.process.ts';
const node = [process.execPath, '--conditions=source', '-r', './tools/swc-register.cjs', program];

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly said: string;
}

/** Runs the appending process to its end: `before` are words put before it on the command line. */
export async function runAppending(args: readonly string[], before: readonly string[] = []): Promise<Ended> {
  const [command = '', ...rest] = [...before, ...node, ...args];
  const child = spawn(command, rest, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { code, signal, said };
}
