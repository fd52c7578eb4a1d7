import type { Guard } from './guard';

const decider = 'services/registration/src/projects/some.decider.ts';

function impure(rule: string, bad: string, good: string, at = decider): Guard {
  return { refuses: bad, rule, at, bad: `${bad}\n`, good: `${good}\n` };
}

const call = (expression: string) => `export const it = () => ${expression};`;
const imports = (module: string) => `import * as it from '${module}';\nexport const used = it;`;
const global = (bad: string) => impure('no-restricted-globals', call(bad), call('[1].length'));
const syntax = (bad: string, good: string) => impure('no-restricted-syntax', bad, good);
const local = (method: string) =>
  syntax(`export const it = (d: Date) => d.${method}();`, 'export const it = (d: Date) => d.getUTCDate();');

export const purityGuards: readonly Guard[] = [
  ...['setTimeout(f, 1)', 'setInterval(f, 1)', 'setImmediate(f)', 'queueMicrotask(f)'].map((timer) =>
    impure(
      'no-restricted-globals',
      `export const it = (f: () => void) => ${timer};`,
      'export const it = (f: () => void) => f();',
    ),
  ),
  global('process.env'),
  global("fetch('http://localhost')"),
  global('performance.now()'),
  global('crypto.randomUUID()'),
  global('console'),
  global("require('zod') as object"),
  global('globalThis'),
  global('global'),
  global("Buffer.from('a')"),
  global("new Intl.NumberFormat('zh')"),
  impure('no-restricted-properties', call('Math.random()'), call('Math.floor(1.5)')),
  impure('no-restricted-properties', call('Date.now()'), call("Date.parse('2012-04-15T00:00:00Z')")),
  syntax(call('new Date()'), call("new Date('2012-04-15T00:00:00Z')")),
  syntax(call('Date()'), call('Date.UTC(2012, 3, 15)')),
  syntax(call('new Date(2012, 3, 15)'), call('new Date(Date.UTC(2012, 3, 15))')),
  syntax('const Clock = Date;\nexport const it = () => new Clock();', call('new Date(0)')),
  syntax('const Chance = Math;\nexport const it = () => Chance;', call('Math.max(1, 2)')),
  syntax('export const it = { clock: Date };', "export const it = { clock: 'Date' };"),
  syntax(
    'export const it = (f: (o: object) => void) => f(Math);',
    'export const it = (f: (o: number) => void) => f(Math.PI);',
  ),
  syntax(call("Math['random']()"), call('Math.abs(-1)')),
  syntax(call("import('zod')"), imports('zod')),
  syntax('export async function it() {\n  return 1;\n}', 'export function it() {\n  return 1;\n}'),
  syntax('export const it = async () => 1;', call('1')),
  syntax(call('(1.5).toLocaleString()'), call('(1.5).toFixed(2)')),
  syntax(call("'a'.localeCompare('b')"), call("'a' < 'b'")),
  ...['getFullYear', 'getMonth', 'getDate', 'getHours', 'getTimezoneOffset'].map(local),
  ...['node:fs', 'crypto', '@nestjs/common', 'rxjs', 'better-sqlite3', 'pino', '@xmh/platform'].map((module) =>
    impure('no-restricted-imports', imports(module), imports('@xmh/eventing')),
  ),
  impure('no-restricted-properties', call('Date.now()'), call('1'), 'services/registration/src/projects/some.state.ts'),
  impure('no-restricted-properties', call('Date.now()'), call('1'), 'services/dashboard/src/cards/some.view.ts'),
  impure('no-restricted-properties', call('Date.now()'), call('1'), 'libs/scheme/src/figures/some.figure.ts'),
  impure('no-restricted-imports', imports('node:fs'), imports('zod'), 'libs/scheme/src/some.subject.ts'),
];
