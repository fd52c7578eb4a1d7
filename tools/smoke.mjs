// Plays `npm start` on a data directory and a port of its own, asks it a few questions, stops it, and expects a clean exit.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const routes = ['/health/live', '/api/openapi.json', '/metrics'];
const readyWithin = 120_000;
const stoppedWithin = 20_000;

const dataDir = mkdtempSync(join(tmpdir(), 'smoke-'));
try {
  const port = await freePort();
  // Twice: a new store, then the same store opened again.
  await visit(port);
  await visit(port);
} catch (fault) {
  console.error(fault.message);
  process.exitCode = 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function visit(port) {
  const began = Date.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
  try {
    const url = `http://127.0.0.1:${port}`;
    await ready(`${url}/health/ready`, ended);
    for (const route of routes) await expectOk(url + route);
    console.log(`ready and answering after ${((Date.now() - began) / 1000).toFixed(1)} s`);
    child.kill('SIGTERM');
    const code = await Promise.race([ended, sleep(stoppedWithin, 'still running', { ref: false })]);
    if (code !== 0) throw new Error(`after SIGTERM: ${code}`);
  } catch (fault) {
    throw new Error(`${Buffer.concat(said).toString().slice(-4000)}\nnpm start: ${fault.message}`);
  } finally {
    killGroup(child.pid);
  }
}

async function ready(url, ended) {
  const deadline = Date.now() + readyWithin;
  while (Date.now() < deadline) {
    const code = await Promise.race([ended, sleep(200, undefined)]);
    if (code !== undefined) throw new Error(`ended with ${code} before it was ready`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`not ready within ${readyWithin / 1000} s`);
}

async function expectOk(url) {
  const { ok, status } = await fetch(url);
  if (!ok) throw new Error(`${url} answered ${status}`);
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // nothing of it is left
  }
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
