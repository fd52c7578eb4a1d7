import { Day, Id, Key } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

/** Who fills a role that a step of the route names; naming again replaces. */
export const Naming = z.strictObject({
  role: Key,
  holders: z.array(Id).min(1).max(20),
  on: Day.optional(),
  ...overridable,
});
export type Naming = z.infer<typeof Naming>;

export type NameResponsible = Command<'NameResponsible', Omit<Naming, 'override'> & { readonly projectId: string }>;
