import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

type Files = Record<string, object | string>;

const sound: Files = {
  'package.json': { devDependencies: { jest: '30.0.0' } },
  'tsconfig.json': { references: [{ path: 'libs/core' }, { path: 'libs/shop' }] },
  'libs/core/package.json': { name: '@xmh/core', dependencies: { zod: '4.0.0' } },
  'libs/core/tsconfig.json': { references: [] },
  'libs/core/src/index.ts': "import { z } from 'zod';\nexport const it = z;\n",
  'libs/shop/package.json': { name: '@xmh/shop', dependencies: { '@xmh/core': '0.1.0' } },
  'libs/shop/tsconfig.json': { references: [{ path: '../core' }] },
  'libs/shop/src/index.ts': "import { it } from '@xmh/core';\nimport 'node:fs';\nexport const its = it;\n",
  'libs/shop/src/shop.spec.ts': "import 'zod';\nimport 'jest';\n",
  'package-lock.json': {
    packages: {
      '': { devDependencies: { jest: '30.0.0' } },
      'libs/core': { dependencies: { zod: '4.0.0' } },
      'libs/shop': { dependencies: { '@xmh/core': '0.1.0' } },
      'node_modules/zod': { version: '4.0.0' },
      'node_modules/jest': { version: '30.0.0', optionalDependencies: { 'jest-linux': '1.0.0' } },
      'node_modules/jest-linux': { version: '1.0.0' },
    },
  },
};

const lock = (change: object) => ({
  'package-lock.json': { packages: { ...(sound['package-lock.json'] as { packages: object }).packages, ...change } },
});

const faults: [string, Files, string][] = [
  [
    'a dependency without a reference',
    { 'libs/shop/tsconfig.json': { references: [] } },
    'libs/shop/tsconfig.json: no reference to libs/core, a dependency',
  ],
  [
    'a reference without a dependency',
    { 'libs/core/tsconfig.json': { references: [{ path: '../shop' }] } },
    'libs/core/package.json: libs/shop is referenced but no dependency',
  ],
  [
    'a package the whole build does not reach',
    { 'tsconfig.json': { references: [{ path: 'libs/core' }] } },
    'tsconfig.json: no reference to libs/shop',
  ],
  [
    'an import of a package that is not declared',
    { 'libs/core/src/index.ts': "import '@xmh/shop';\n" },
    'libs/core/package.json: @xmh/shop is imported by index.ts but not declared',
  ],
  [
    'an import in shipped code of what only specs may use',
    { 'libs/shop/src/index.ts': "import 'jest';\n" },
    'libs/shop/package.json: jest is imported by index.ts but not declared',
  ],
  [
    'an optional package missing from the lock',
    lock({ 'node_modules/jest': { optionalDependencies: { 'jest-windows': '1.0.0' } } }),
    'package-lock.json: jest-windows, optional for node_modules/jest, is missing',
  ],
  [
    'a lock that names a registry',
    lock({ 'node_modules/zod': { resolved: 'https://registry.example/zod.tgz' } }),
    'package-lock.json: node_modules/zod names the registry it came from',
  ],
  [
    'a lock older than a manifest',
    lock({ 'libs/core': { dependencies: { zod: '3.0.0' } } }),
    'package-lock.json: dependencies of libs/core are not those of its manifest',
  ],
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'references-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function check(files: Files) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  const { status, stderr } = spawnSync(process.execPath, [join(__dirname, 'check-references.mjs'), folder], {
    encoding: 'utf8',
  });
  return { status, problems: stderr.split('\n').filter((line) => line !== '') };
}

it('passes a workspace whose lists agree', () => {
  expect(check(sound)).toEqual({ status: 0, problems: [] });
});

it.each(faults)('finds %s', (_, change, problem) => {
  expect(check({ ...sound, ...change })).toEqual({ status: 1, problems: [problem] });
});
