import { Day, Key } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

/** Under a field of the declaration, or of the paper of a step that was decided. */
export const Signing = z.strictObject({ form: Key, field: Key, on: Day.optional(), ...overridable });
export type Signing = z.infer<typeof Signing>;

export type SignPaper = Command<'SignPaper', Omit<Signing, 'override'> & { readonly projectId: string }>;
