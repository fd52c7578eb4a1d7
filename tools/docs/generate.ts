// Writes docs/reference from the code; with --check it only says what is out of date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { schemeJsonSchema } from '@xmh/scheme';
import { eventReference } from './event-reference';

const documents: Readonly<Record<string, () => string>> = {
  'docs/reference/events.md': eventReference,
  'docs/reference/scheme.schema.json': () => `${JSON.stringify(schemeJsonSchema(), null, 2)}\n`,
};

const root = join(__dirname, '../..');
const check = process.argv.includes('--check');

for (const [path, render] of Object.entries(documents)) {
  const file = join(root, path);
  const text = render();
  if (!check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } else if (present(file) !== text) {
    console.error(`${path} is out of date: npm run docs`);
    process.exitCode = 1;
  }
}

function present(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
