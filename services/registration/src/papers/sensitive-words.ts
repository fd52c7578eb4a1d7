import type { FormValues } from '@xmh/contracts';
import type { Outcome } from '@xmh/eventing';
import { type Caller, ProblemException, type ServiceCore, withWords } from '@xmh/platform';
import { formOf, type Scheme } from '@xmh/scheme';

/** The form a command's values are written on, and what stands on it now. */
export interface Writing {
  readonly scheme: Scheme;
  readonly form: string | undefined;
  readonly before?: FormValues | undefined;
}

/** Runs a command with the words of its sensitive fields kept in the register and only their references in its values. */
export async function writing(
  { words }: Pick<ServiceCore, 'words'>,
  about: Writing | undefined,
  values: FormValues,
  caller: Caller,
  run: (values: FormValues, caller: Caller) => Promise<Outcome>,
): Promise<Outcome> {
  const texts = about === undefined ? {} : sensitiveTexts(about, values);
  if (Object.keys(texts).length === 0) return run(values, caller);
  return withWords(words, caller, texts, (refs, as) => run({ ...values, ...refs }, as));
}

function sensitiveTexts({ scheme, form, before }: Writing, values: FormValues): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { key, sensitive } of (form === undefined ? undefined : formOf(scheme, form))?.fields ?? []) {
    const value = values[key];
    if (!sensitive || value === undefined) continue;
    if (typeof value === 'string') texts[key] = value;
    else if (JSON.stringify(value) !== JSON.stringify(before?.[key])) throw foreignWords(key);
  }
  return texts;
}

/** What was written before may stay as it is; nobody may point at the words of another paper. */
const foreignWords = (field: string): ProblemException =>
  new ProblemException(400, 'malformed', '请求内容有误', {
    errors: [{ field: `values.${field}`, message: '须为文字，或本表原有的内容' }],
  });
