import type { FormValues } from '@xmh/contracts';
import type { Outcome } from '@xmh/eventing';
import { type Caller, sensitiveTexts, type ServiceCore, withWords } from '@xmh/platform';
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
  const form = about?.form === undefined ? undefined : formOf(about.scheme, about.form);
  const texts = sensitiveTexts(form, values, about?.before);
  if (Object.keys(texts).length === 0) return run(values, caller);
  return withWords(words, caller, texts, (refs, as) => run({ ...values, ...refs }, as));
}
