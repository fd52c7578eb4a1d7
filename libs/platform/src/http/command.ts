import type { Command, Override } from '@xmh/eventing';
import { z } from 'zod';
import type { Caller } from './caller';

const overrideList = z
  .array(z.strictObject({ article: z.string().min(1).max(50), reason: z.string().trim().min(1).max(2000) }))
  .max(20);

/** Spread into the body of a command that tests default articles: which of them to set aside, and why. */
export const overridable = { override: overrideList.exactOptional() } as const;

/** The command a caller sends. */
export function command<Type extends string, Data>(
  type: Type,
  data: Data,
  { commandId, person, correlationId, rehearse }: Caller,
  override?: readonly Override[],
): Command<Type, Data> {
  return {
    type,
    data,
    meta: { commandId, by: { person }, correlationId, ...(override && { override }), ...(rehearse && { rehearse }) },
  };
}
