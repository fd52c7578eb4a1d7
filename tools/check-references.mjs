// The compiler, npm and nx each believe their own list of who needs whom; a gap in one of them shows only on a fresh
// machine or in the built product. This compares the lists: manifests, tsconfig references, imports, lock file.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importsOf } from './imports.mjs';

const root = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
const problems = [];
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const packages = ['libs', 'services']
  .filter((group) => existsSync(join(root, group)))
  .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
  .filter((folder) => existsSync(join(root, folder, 'package.json')))
  .map((folder) => ({ folder, manifest: json(`${folder}/package.json`), tsconfig: json(`${folder}/tsconfig.json`) }));
const folderOf = new Map(packages.map(({ folder, manifest }) => [manifest.name, folder]));
const rootManifest = json('package.json');

checkRootReferences();
for (const one of packages) {
  checkReferences(one);
  checkImports(one);
}
checkLock(json('package-lock.json').packages);

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);

function checkRootReferences() {
  const referenced = new Set(json('tsconfig.json').references.map(({ path }) => path));
  for (const { folder } of packages) {
    if (!referenced.has(folder)) problems.push(`tsconfig.json: no reference to ${folder}`);
  }
}

function checkReferences({ folder, manifest, tsconfig }) {
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const wanted = new Set(declared.map((name) => folderOf.get(name)).filter((target) => target !== undefined));
  const present = new Set((tsconfig.references ?? []).map(({ path }) => join(folder, path)));
  for (const target of wanted) {
    if (!present.has(target)) problems.push(`${folder}/tsconfig.json: no reference to ${target}, a dependency`);
  }
  for (const target of present) {
    if (!wanted.has(target)) problems.push(`${folder}/package.json: ${target} is referenced but no dependency`);
  }
}

function checkImports({ folder, manifest }) {
  const source = join(root, folder, 'src');
  if (!existsSync(source)) return;
  const shipped = new Set([...Object.keys(manifest.dependencies ?? {}), manifest.name]);
  const inSpecs = new Set([...shipped, ...Object.keys(manifest.devDependencies ?? {}), ...pinnedOutside()]);
  for (const { file, name, spec } of importsOf(source)) {
    if (!(spec ? inSpecs : shipped).has(name)) {
      problems.push(`${folder}/package.json: ${name} is imported by ${file} but not declared`);
    }
  }
}

// A spec may use whatever third-party package some manifest pins, such as the driver behind the adapter it tests.
function pinnedOutside() {
  const pinned = packages.flatMap(({ manifest }) => Object.keys(manifest.dependencies ?? {}));
  return [...pinned, ...Object.keys(rootManifest.devDependencies ?? {})].filter((name) => !folderOf.has(name));
}

function checkLock(locked) {
  const names = new Set(Object.keys(locked).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
  for (const [path, entry] of Object.entries(locked)) {
    if (/^https?:/.test(entry.resolved ?? ''))
      problems.push(`package-lock.json: ${path} names the registry it came from`);
    for (const optional of Object.keys(entry.optionalDependencies ?? {})) {
      if (!names.has(optional)) problems.push(`package-lock.json: ${optional}, optional for ${path}, is missing`);
    }
  }
  for (const { folder, manifest } of [{ folder: '', manifest: rootManifest }, ...packages]) {
    for (const kind of ['dependencies', 'devDependencies']) {
      const wanted = JSON.stringify(Object.entries(manifest[kind] ?? {}).sort());
      const present = JSON.stringify(Object.entries(locked[folder]?.[kind] ?? {}).sort());
      if (wanted !== present)
        problems.push(`package-lock.json: ${kind} of ${folder || 'the root'} are not those of its manifest`);
    }
  }
}
