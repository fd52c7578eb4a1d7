import { type Facts, type FieldValue, recordOf, type Scheme } from '@xmh/scheme';
import type { FormValues } from '../values';

/** A record as far as rules look at it. */
export interface RecordOnFile {
  readonly record: string;
  readonly values: FormValues;
}

/** The records on file of one kind, as rules of the scheme look at them. */
export const recordedIn =
  (scheme: Scheme, records: readonly RecordOnFile[]): NonNullable<Facts['recorded']> =>
  ({ record }) => {
    const form = recordOf(scheme, record)?.form ?? '';
    return records
      .filter((one) => one.record === record)
      .map(({ values }) => ({ field: (reference: string) => fieldIn(form, values, reference) }));
  };

/** A field of one paper by `form.field`. */
export function fieldIn(form: string, values: FormValues, reference: string): FieldValue | undefined {
  const [of, key = ''] = reference.split('.');
  const value = of === form ? values[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
