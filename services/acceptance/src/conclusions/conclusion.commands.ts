import type { Command } from '@xmh/eventing';
import { Day, Key, Reason } from '@xmh/contracts';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

export const ConclusionBody = z.strictObject({
  assessment: Key,
  outcome: Key.exactOptional(),
  reason: Reason.exactOptional(),
  on: Day.exactOptional(),
  ...overridable,
});
export const OverturningBody = z.strictObject({
  assessment: Key,
  reason: Reason,
  on: Day.exactOptional(),
  ...overridable,
});

type Body<B extends z.ZodType> = Omit<z.infer<B>, 'override'> & { readonly projectId: string };

export type ConclusionCommand =
  Command<'Conclude', Body<typeof ConclusionBody>> | Command<'OverturnConclusion', Body<typeof OverturningBody>>;
