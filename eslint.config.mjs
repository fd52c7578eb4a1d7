import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { boundaries } from './tools/lint/boundaries.mjs';
import { fileName } from './tools/lint/file-name.mjs';
import { nestOnlyAtTheEdge } from './tools/lint/nest.mjs';
import { impureImports, impureRules, impureSyntax, pureFiles } from './tools/lint/purity.mjs';
import { syntaxEverywhere } from './tools/lint/syntax.mjs';
import { specs, typescript } from './tools/lint/typescript.mjs';

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.nx/', 'data/', 'coverage/', 'tools/guards/fixtures/'] },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: { '@nx': nx, house: { rules: { 'file-name': fileName } } },
  },
  js.configs.recommended,
  ...typescript,
  ...boundaries,
  nestOnlyAtTheEdge,
  {
    ...pureFiles,
    rules: {
      ...impureRules,
      'no-restricted-syntax': ['error', ...syntaxEverywhere, ...impureSyntax],
      'no-restricted-imports': ['error', { patterns: impureImports }],
    },
  },
  ...specs,
);
