import type { Command } from '@xmh/eventing';
import { correction, Day, Key, Text } from '@xmh/contracts';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

export const ClaimBody = z.strictObject({
  item: Key,
  note: Text.exactOptional(),
  on: Day.exactOptional(),
  ...overridable,
});
export const VerificationBody = z.strictObject({
  item: Key,
  met: z.boolean(),
  on: Day.exactOptional(),
  ...overridable,
});
export const ItemCorrectionBody = z.strictObject({
  met: z.boolean(),
  on: Day.exactOptional(),
  ...correction,
  ...overridable,
});

type Body<B extends z.ZodType> = Omit<z.infer<B>, 'override'> & { readonly projectId: string };

export type ItemCommand =
  | Command<'ClaimItem', Body<typeof ClaimBody>>
  | Command<'VerifyItem', Body<typeof VerificationBody>>
  | Command<'CorrectItem', Body<typeof ItemCorrectionBody> & { readonly item: string }>;
