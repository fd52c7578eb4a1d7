// Installs the dependencies when they are missing or stale. A stamp in node_modules remembers what they were made for:
// the lock file, and the ABI, platform and architecture the native module was compiled for.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [major] = process.versions.node.split('.').map(Number);
const stampFile = join(root, 'node_modules', '.installed-for');

function wanted() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return [process.versions.modules, process.platform, process.arch, lock].join(' ');
}

function installed() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
}

function install() {
  const prefix = resolve(dirname(process.execPath), '..');
  const env = { ...process.env };
  // Without network node-gyp cannot fetch the headers it compiles better-sqlite3 against. Those beside node are its own,
  // which a directory set for the machine need not be.
  if (existsSync(join(prefix, 'include', 'node', 'node.h'))) env.npm_config_nodedir = prefix;
  // From Node 22 on the driver comes ready made, and the one compiled for Node 20 is never loaded.
  const scripts = major < 22 ? [] : ['--ignore-scripts'];
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', ...scripts], {
    cwd: root,
    env,
    // stdout belongs to the command that follows
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stampFile, wanted());
}

if (process.argv.includes('--stamp')) {
  writeFileSync(stampFile, wanted());
} else if (installed() !== wanted()) {
  process.stderr.write('Installing dependencies, once; this takes a minute or two.\n');
  install();
}
