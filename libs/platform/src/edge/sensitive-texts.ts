import type { FormValues } from '@xmh/contracts';
import { sameJson } from '@xmh/eventing';
import type { Form } from '@xmh/scheme';
import { ProblemException } from '../problems/problem';

/**
 * The words of a paper's sensitive fields, by field. A correction may leave words as they are (`standing`); nobody may point
 * at the words of another fact. A sensitive file is named by its digest alone: a file's own name would stay in the log.
 */
export function sensitiveTexts(
  form: Form | undefined,
  given: FormValues,
  standing?: FormValues,
): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { key, type } of (form?.fields ?? []).filter(({ sensitive }) => sensitive)) {
    const value = given[key];
    if (value === undefined || sameJson(value, standing?.[key])) continue;
    if (type === 'file') nameless(key, value);
    else if (typeof value === 'string') texts[key] = value;
    else throw malformed(`values.${key}`, '须为文字，或原有的内容');
  }
  return texts;
}

function nameless(key: string, value: FormValues[string]): void {
  const isNamed = typeof value === 'object' && 'name' in value && value.name !== '';
  if (isNamed) throw malformed(`values.${key}.name`, '此栏涉及个人，文件名会永久留存，须留空');
}

const malformed = (field: string, message: string): ProblemException =>
  new ProblemException(400, 'malformed', '请求内容有误', { errors: [{ field, message }] });
