import { Day, Key, Reason } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

export const Closing = z.strictObject({ on: Day.optional(), ...overridable });
export type Closing = z.infer<typeof Closing>;

/** Another last day, where the paper leaves it to the call. */
export const Extension = z.strictObject({
  track: Key.optional(),
  closes: Day,
  reason: Reason,
  on: Day.optional(),
  ...overridable,
});
export type Extension = z.infer<typeof Extension>;

interface OfCall {
  readonly callId: string;
}
export type ClosingCommand =
  | Command<'CloseCall', Omit<Closing, 'override'> & OfCall>
  | Command<'ExtendCall', Omit<Extension, 'override'> & OfCall>
  | Command<'ReportShortfalls', OfCall & { readonly after: string }>;
