import { FormValues, Key, Signature } from '@xmh/contracts';
import { z } from 'zod';

type Signed = z.infer<typeof Signature>;
const Paper = z.strictObject({ values: FormValues, signatures: z.record(Key, Signature) });
export type Paper = z.infer<typeof Paper>;
/** What was written on each form, and who signed it: by form, by field. */
export const Papers = z.record(Key, Paper);
export type Papers = z.infer<typeof Papers>;

/** Written anew, a paper has lost its signatures: they were given to other words. */
export const papersAfter = (papers: Papers, form: string | undefined, values: FormValues): Papers =>
  form === undefined ? papers : { ...papers, [form]: { values, signatures: {} } };

export function signed(
  papers: Papers,
  { form, field, ...signature }: Signed & { form: string; field: string },
): Papers {
  const { values, signatures } = papers[form] ?? { values: {}, signatures: {} };
  const { person, post, on } = signature;
  return { ...papers, [form]: { values, signatures: { ...signatures, [field]: { person, post, on } } } };
}

/** The paper as its form is judged: what was written, and the signatures under it. */
export const filled = ({ values, signatures }: Paper): FormValues => ({ ...values, ...signatures });
