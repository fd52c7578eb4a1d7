// Writes the generated pages and the regions of the hand-written ones; with --check it only says what is wrong.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { schemeJsonSchema } from '@xmh/scheme';
import { services } from '@xmh/standalone';
import { apiDocument } from './references/api-document';
import { configurationReference } from './references/configuration-reference';
import { eventReference } from './references/event-reference';
import { httpReference } from './references/http-reference';
import { pageProblems } from './links';
import { filled } from './regions';
import { schemeReference } from './references/scheme-reference';
import { retellingProblems, walkProblems } from './walk';

const root = join(__dirname, '../..');
const check = process.argv.includes('--check');
const walkPage = 'docs/walkthrough.md';
const retellings = { 'README.md': 'The walk of one command', 'README.zh-CN.md': '一个命令走过的路' };

const commands = services.flatMap((service) => service.commands);
const documents: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/reference/events.md': eventReference,
  'docs/reference/http.md': async () => httpReference(await apiDocument(), commands),
  'docs/reference/configuration.md': configurationReference,
  'docs/reference/scheme.md': () =>
    schemeReference((file) => readFileSync(join(root, 'libs/scheme/src/document', `${file}.ts`), 'utf8')),
  'docs/reference/scheme.schema.json': () => `${JSON.stringify(schemeJsonSchema(), null, 2)}\n`,
};

async function run(): Promise<void> {
  for (const [path, render] of Object.entries(documents)) keep(path, await render());
  for (const path of pages()) {
    const page = filled(read(path) ?? '', read);
    page.problems.forEach((problem) => complain(`${path}: ${problem}`));
    keep(path, page.text);
  }
  checkWalk(filled(read(walkPage) ?? '', read).files);
  const scripts = new Set(Object.keys((JSON.parse(read('package.json') ?? '{}') as { scripts: object }).scripts));
  const exists = (path: string): boolean => existsSync(join(root, path));
  for (const path of pages()) pageProblems(path, read(path) ?? '', { exists, scripts }).forEach(complain);
}

function checkWalk(files: readonly string[]): void {
  walkProblems(files, read).forEach(complain);
  for (const [page, heading] of Object.entries(retellings)) {
    retellingProblems(page, read(page) ?? '', heading, files).forEach(complain);
  }
}

function keep(path: string, text: string): void {
  const present = read(path);
  if (present === text) return;
  if (check) {
    complain(`${path} is out of date: npm run docs`);
    return;
  }
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Every hand-written or generated page of the repository. */
function pages(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', 'data', 'coverage'].includes(entry.name) || entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pages(path);
    return entry.name.endsWith('.md') ? [relative(root, path)] : [];
  });
}

function read(path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function complain(problem: string): void {
  console.error(problem);
  process.exitCode = 1;
}

void run();
