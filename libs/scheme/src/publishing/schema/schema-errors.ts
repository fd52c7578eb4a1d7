import type { z } from 'zod';
import type { SchemeError } from '../scheme-error';
import { unionErrors } from './union-errors';
import { isJson, shown } from '../walk';

type Issue = z.core.$ZodIssue;

const types: Record<string, string> = {
  string: '文字',
  number: '整数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表 […]',
  object: '对象 {…}',
  record: '对象 {…}',
  tuple: '两项的列表',
};

/** The issues of the schema in Chinese, each with its place; `value` is what the issues' paths lead into. */
export function schemaErrors(issues: readonly Issue[], value: unknown, base = ''): SchemeError[] {
  return issues.flatMap((issue) => {
    const path = `${base}${issue.path.map((part) => `/${String(part)}`).join('')}`;
    const found = valueAt(value, issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key): SchemeError => ({
        path: `${path}/${key}`,
        code: 'unknown-property',
        message: `没有“${key}”这一项，请核对写法或删去`,
      }));
    }
    if (issue.code === 'invalid_union' && found !== undefined) return unionErrors(issue, found, path, schemaErrors);
    if (issue.code === 'invalid_key') return schemaErrors(issue.issues, issue.path.at(-1), path);
    return [errorOf(issue, found, path)];
  });
}

function errorOf(issue: Issue, found: unknown, path: string): SchemeError {
  if (found === undefined) {
    const expected = issue.code === 'invalid_type' ? `，应写${types[issue.expected] ?? issue.expected}` : '，请补上';
    return { path, code: 'missing', message: `缺“${path.split('/').at(-1) ?? ''}”${expected}` };
  }
  switch (issue.code) {
    case 'invalid_type':
      return {
        path,
        code: 'wrong-type',
        message: `应写${types[issue.expected] ?? issue.expected}，现为${typeOf(found)}`,
      };
    case 'invalid_value':
      return {
        path,
        code: 'wrong-value',
        message: `应为${issue.values.map(String).join('、')}之一，现为“${shown(found)}”`,
      };
    case 'too_small':
      return { path, code: 'wrong-value', message: smallWords(issue) };
    case 'too_big':
      return { path, code: 'wrong-value', message: `不可大于${String(issue.maximum)}` };
    case 'invalid_format':
      return { path, code: 'wrong-value', message: `${issue.message}，现为“${shown(found)}”` };
    default:
      return { path, code: 'wrong-value', message: '写法不合要求，请对照实施方案文档说明改写' };
  }
}

function smallWords(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'array') return '至少要有一项；用不到的部分请整个删去';
  return issue.origin === 'string' ? '不可为空，请填写' : `不可小于${String(issue.minimum)}`;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return '列表';
  return typeof value === 'object' ? '对象' : `“${shown(value)}”`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, part) => {
    if (Array.isArray(at)) return at[Number(part)];
    return isJson(at) ? at[String(part)] : undefined;
  }, value);
}
