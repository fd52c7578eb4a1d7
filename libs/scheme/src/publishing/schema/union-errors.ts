import type { z } from 'zod';
import type { SchemeError } from '../scheme-error';
import { isJson, shown } from '../walk';

type Issue = z.core.$ZodIssue;
type Union = Extract<Issue, { code: 'invalid_union' }>;
type Explain = (issues: readonly Issue[], value: unknown, base: string) => SchemeError[];

/**
 * Of the ways a part may be written, the one the writer most likely meant is explained; when none of its names is known, the
 * ways are listed.
 */
export function unionErrors(union: Union, value: unknown, path: string, explain: Explain): SchemeError[] {
  if ('options' in union && union.options) {
    const message = `应为${union.options.map(String).join('、')}之一，现为“${shown(value)}”`;
    return [{ path, code: 'wrong-value', message }];
  }
  const branches = branchesOf(union);
  const [best] = [...branches].sort((one, other) => distance(one) - distance(other));
  const recognised = best && isJson(value) && strangersIn(best) < Object.keys(value).length && !isScalar(best);
  if (recognised) return explain(best, value, path);
  const ways = branches.map(wayOf).filter((way) => way !== '');
  const choose = ways.length === 0 ? '请对照实施方案文档说明改写' : `请写成其中一种：${[...new Set(ways)].join('；')}`;
  return [{ path, code: 'unknown-form', message: `此处的写法不认识，${choose}` }];
}

/** The ways to write it; a way that is itself a choice is opened up. */
function branchesOf(union: Union): Issue[][] {
  return union.errors.flatMap((issues) => {
    const [only] = issues;
    return issues.length === 1 && only?.code === 'invalid_union' && only.path.length === 0
      ? branchesOf(only)
      : [issues];
  });
}

/** How far what was written is from this way: names it does not know weigh most, then what is missing, then the rest. */
function distance(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + 10 * issue.keys.length;
    if (issue.code === 'invalid_type' && issue.path.length === 0) return sum + 1000;
    return sum + (issue.path.length === 1 ? 3 : 1);
  }, 0);
}

function strangersIn(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
}

function isScalar(branch: readonly Issue[]): boolean {
  return branch.some((issue) => issue.path.length === 0 && issue.code !== 'unrecognized_keys');
}

/** The names a way needs, or the words it allows. */
function wayOf(branch: readonly Issue[]): string {
  const values = branch.flatMap((issue) =>
    issue.code === 'invalid_value' && issue.path.length === 0 ? issue.values : [],
  );
  if (values.length > 0) return values.map((value) => `"${String(value)}"`).join('、');
  const needed = branch.flatMap((issue) => (issue.path.length === 1 && 'path' in issue ? [String(issue.path[0])] : []));
  return needed.length === 0 ? '' : `{ ${[...new Set(needed)].join(', ')} }`;
}
