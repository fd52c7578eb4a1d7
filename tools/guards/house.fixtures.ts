import type { Guard } from './guard';

const subject = 'libs/platform/src/some.subject.ts';
// Rules that need types see a snippet only in the place of a file that exists.
const typed = 'libs/eventing/src/index.ts';
const lines = (count: number) => Array.from({ length: count }, (_, i) => `export const n${i} = ${i};\n`).join('');
const body = (count: number) =>
  `export function it(list: number[]) {\n${Array.from({ length: count - 2 }, (_, i) => `  list.push(${i});\n`).join('')}}\n`;

const injected = (parameter: string) => `
import { Controller, Inject } from '@nestjs/common';
@Controller()
export class Some {
  constructor(${parameter}) {
    void Inject;
  }
}
`;

const uninjected = (parameter: string, decorated: string): Guard => ({
  refuses: `a constructor parameter without @Inject: ${parameter}`,
  rule: 'no-restricted-syntax',
  at: 'services/directory/src/some.controller.ts',
  bad: injected(parameter),
  good: injected(decorated),
});

const named = (at: string, goodAt: string): Guard => ({
  refuses: `the file name ${at}`,
  rule: 'house/file-name',
  at,
  bad: lines(1),
  goodAt,
  good: lines(1),
});

export const houseGuards: readonly Guard[] = [
  uninjected('private readonly store: object', "@Inject('store') private readonly store: object"),
  uninjected('_store: object', "@Inject('store') _store: object"),
  uninjected('_size = 1', "@Inject('size') _size = 1"),
  ...['utils', 'helpers', 'common', 'base', 'impl', 'util', 'helper'].map((word) =>
    named(`libs/platform/src/${word}.ts`, 'libs/platform/src/sessions.ts'),
  ),
  named('libs/platform/src/session.helpers.ts', 'libs/platform/src/session.token.ts'),
  named('libs/platform/src/common/session.ts', 'libs/platform/src/sessions/session.ts'),
  named('libs/platform/src/sessions/index.ts', 'libs/platform/src/sessions/sessions.ts'),
  { refuses: 'a file of 251 lines', rule: 'max-lines', at: subject, bad: lines(251), good: lines(250) },
  { refuses: 'a function of 41 lines', rule: 'max-lines-per-function', at: subject, bad: body(41), good: body(40) },
  {
    refuses: 'a default export',
    rule: 'no-restricted-syntax',
    at: subject,
    bad: 'export default 1;\n',
    good: 'export const one = 1;\n',
  },
  {
    refuses: 'an interface with an I before its name',
    rule: '@typescript-eslint/naming-convention',
    at: typed,
    bad: 'export interface IStore {\n  readonly size: number;\n}\n',
    good: 'export interface Index {\n  readonly size: number;\n}\n',
  },
  {
    refuses: 'a rule switched off by a comment',
    rule: '@typescript-eslint/no-explicit-any',
    at: subject,
    bad: '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const it = (x: any) => String(x);\n',
    good: 'export const it = (x: unknown) => String(x);\n',
  },
  {
    refuses: 'a forgotten promise',
    rule: '@typescript-eslint/no-floating-promises',
    at: typed,
    bad: 'export function it(f: () => Promise<void>) {\n  f();\n}\n',
    good: 'export async function it(f: () => Promise<void>) {\n  await f();\n}\n',
  },
  {
    refuses: 'a switch that forgets a case',
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    at: typed,
    bad: "export function it(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n",
    good: "export function it(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n    case 'b':\n      return 2;\n  }\n}\n",
  },
];
