// Reads [{ path, text }] from stdin, lints each text under its path with the real configuration, prints the messages.
// A process of its own, because jest cannot load the ESM configuration.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const nx = createRequire(import.meta.url).resolve('nx/bin/nx.js');

// The boundary rule reads the project graph that nx cached last.
execFileSync(process.execPath, [nx, 'show', 'projects'], {
  cwd: root,
  env: { ...process.env, NX_DAEMON: 'false' },
  stdio: 'ignore',
});

const typed = new ESLint({ cwd: root });
// Types exist only for files on disk; a snippet under another path is linted by the rules that need none.
const untyped = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

const answers = [];
for (const { path, text } of JSON.parse(await readAll(process.stdin))) {
  const filePath = resolve(root, path);
  const [result] = await (existsSync(filePath) ? typed : untyped).lintText(text, { filePath });
  answers.push(result.messages.map(({ ruleId, message }) => ({ ruleId, message })));
}
process.stdout.write(JSON.stringify(answers));
