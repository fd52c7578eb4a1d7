import type { Command } from '@xmh/eventing';
import { correction, Day, FormValues, Key, Marks } from '@xmh/contracts';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

const paper = { values: FormValues, marks: Marks.exactOptional(), on: Day.exactOptional(), ...overridable };
export const RecordBody = z.strictObject({ record: Key, ...paper });
export const RecordCorrectionBody = z.strictObject({ ...paper, ...correction });

type Body<B extends z.ZodType> = Omit<z.infer<B>, 'override'> & { readonly projectId: string };

export type RecordCommand =
  | Command<'FileRecord', Body<typeof RecordBody>>
  | Command<'CorrectRecord', Body<typeof RecordCorrectionBody> & { readonly recordId: string }>;
