import { CallWindow, Day, Key } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

/** Windows name the sides that the paper leaves to the call; left out, the paper's own stand. */
export const Opening = z.strictObject({
  scheme: z.strictObject({ id: Key, version: z.int().min(1) }),
  name: z.string().min(1).max(200),
  year: z.int().min(2000).max(2200),
  windows: z.array(CallWindow).max(50).optional(),
  on: Day.optional(),
  ...overridable,
});
export type Opening = z.infer<typeof Opening>;

export type CallCommand = Command<'OpenCall', Omit<Opening, 'override'> & { readonly callId: string }>;
