import type { Command } from '@xmh/eventing';
import { correction, Day, Id, Key, Marks } from '@xmh/contracts';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

/** by: the marker, when another enters his sheet for him. */
const sheet = { assessment: Key, by: Id.exactOptional(), marks: Marks, on: Day.exactOptional(), ...overridable };
export const MarksBody = z.strictObject({ ...sheet, sheet: Key });
export const MarksCorrectionBody = z.strictObject({ ...sheet, ...correction });

type Body<B extends z.ZodType> = Omit<z.infer<B>, 'override'> & { readonly projectId: string };

export type MarksCommand =
  | Command<'GiveMarks', Body<typeof MarksBody>>
  | Command<'CorrectMarks', Body<typeof MarksCorrectionBody> & { readonly sheet: string }>;
