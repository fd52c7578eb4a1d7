import { Day, Reason } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

export const Withdrawal = z.strictObject({ reason: Reason, on: Day.optional(), ...overridable });
export type Withdrawal = z.infer<typeof Withdrawal>;

type OfProject = Omit<Withdrawal, 'override'> & { readonly projectId: string };

/** The unit takes its declaration back, or its project; whoever established the project revokes that. */
export type WithdrawingCommand = Command<'WithdrawProject', OfProject> | Command<'RevokeEstablishment', OfProject>;
