import type { FormValues } from '@xmh/contracts';
import { ProblemException } from '@xmh/platform';
import { formOf, recordOf, type Scheme } from '@xmh/scheme';

/**
 * The words of a paper's sensitive fields, by field. A correction may leave words as they are (`standing`); nobody may point
 * at the words of another fact.
 */
export function sensitiveWords(
  scheme: Scheme,
  kind: string | undefined,
  given: FormValues,
  standing?: FormValues,
): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const field of sensitiveFields(scheme, kind)) {
    const value = given[field];
    if (typeof value === 'string') texts[field] = value;
    else if (value !== undefined && !same(value, standing?.[field])) throw foreignWords(field);
  }
  return texts;
}

function sensitiveFields(scheme: Scheme, kind: string | undefined): string[] {
  const form = kind === undefined ? undefined : formOf(scheme, recordOf(scheme, kind)?.form ?? '');
  return (form?.fields ?? []).filter(({ sensitive }) => sensitive).map(({ key }) => key);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const foreignWords = (field: string): ProblemException =>
  new ProblemException(400, 'malformed', '请求内容有误', {
    errors: [{ field: `values.${field}`, message: '须为文字,或本记录原有的内容' }],
  });
