import type { Command } from '@xmh/eventing';
import { correction, Day, FormValues, Key, Marks } from '@xmh/contracts';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

const sheet = { values: FormValues, marks: Marks, on: Day.exactOptional(), ...overridable };
export const CheckBody = z.strictObject({ check: Key, ...sheet });
export const CheckCorrectionBody = z.strictObject({ ...sheet, ...correction });

type Body<B extends z.ZodType> = Omit<z.infer<B>, 'override'> & { readonly projectId: string };

export type CheckCommand =
  | Command<'RecordCheck', Body<typeof CheckBody>>
  | Command<'CorrectCheck', Body<typeof CheckCorrectionBody> & { readonly checkId: string }>;
