import { ProblemException } from '../problems/problem';

const deepest = 60;

/**
 * What came in, with all text in Unicode's NFC, so that the same words always have the same bytes and digest.
 * Half a character (a lone surrogate) has no bytes at all, and is refused.
 */
export function clean(value: unknown, field = '', depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value, field);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) throw malformed(field, `嵌套超过 ${deepest} 层`);
  if (Array.isArray(value)) return value.map((item, index) => clean(item, within(field, String(index)), depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const name = cleanText(key, field);
      return [name, clean(item, within(field, name), depth + 1)];
    }),
  );
}

function cleanText(text: string, field: string): string {
  if (/\p{Surrogate}/u.test(text)) throw malformed(field, '含有不完整的字符');
  return text.normalize('NFC');
}

const within = (field: string, name: string): string => (field ? `${field}.${name}` : name);

export const malformed = (field: string, message: string): ProblemException =>
  new ProblemException(400, 'malformed', '请求内容有误', { errors: [{ field, message }] });
