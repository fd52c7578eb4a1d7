import { z } from 'zod';
import { Key, named, object } from '../values';
import { Who } from '../who';

/** 第一责任人, 专人, 联系人: a slot for a person or an organisation; a rule `filled` demands it. */
const role = object({
  ...named,
  holds: z.enum(['person', 'organisation']),
  who: Who.exactOptional(),
  kinds: z.array(Key).exactOptional(),
  duties: z.literal(true).exactOptional(),
});
export type Role = z.infer<typeof role>;
export const Role: z.ZodType<Role> = role;
