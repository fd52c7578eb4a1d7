import type { Command, EventOf } from '@xmh/eventing';
import { correction, Day, type ItemsPlanned, Key, Text } from '@xmh/contracts';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

export const ClaimBody = z.strictObject({
  item: Key,
  note: Text.exactOptional(),
  on: Day.exactOptional(),
  ...overridable,
});
/** done false: the claim is taken back. */
export const ClaimCorrectionBody = z.strictObject({
  done: z.boolean(),
  note: Text.exactOptional(),
  on: Day.exactOptional(),
  ...correction,
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
  | Command<'PlanItems', EventOf<typeof ItemsPlanned>['data']>
  | Command<'ClaimItem', Body<typeof ClaimBody>>
  | Command<'CorrectClaim', Body<typeof ClaimCorrectionBody> & { readonly item: string }>
  | Command<'VerifyItem', Body<typeof VerificationBody>>
  | Command<'CorrectItem', Body<typeof ItemCorrectionBody> & { readonly item: string }>;
