import { CallWindow, Day, Key, type Waiving } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';
import type { ClosingCommand } from './closing/closing.commands';

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

interface OfCall {
  readonly callId: string;
}
export type OpenCall = Command<'OpenCall', Omit<Opening, 'override'> & OfCall>;
export type WaiveOnCall = Command<'WaiveOnCall', Waiving & OfCall>;
export type CallCommand = OpenCall | ClosingCommand | WaiveOnCall;
