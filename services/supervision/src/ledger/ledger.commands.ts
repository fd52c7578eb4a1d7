import type { Command, EventOf } from '@xmh/eventing';
import {
  Day,
  Id,
  Key,
  type LedgerClosed,
  type LedgerPrepared,
  type LedgerReopened,
  type LedgerWithdrawn,
} from '@xmh/contracts';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

export const KeeperBody = z.strictObject({
  role: Key,
  holders: z.array(Id).min(1).max(20),
  on: Day.exactOptional(),
  ...overridable,
});
export const OpeningBody = z.strictObject({ on: Day.exactOptional(), ...overridable });

type Body<B extends z.ZodType> = Omit<z.infer<B>, 'override'> & { readonly projectId: string };

export type LedgerCommand =
  | Command<'PrepareLedger', EventOf<typeof LedgerPrepared>['data']>
  | Command<'NameKeeper', Body<typeof KeeperBody>>
  | Command<'OpenLedger', Body<typeof OpeningBody>>
  | Command<'CloseLedger', EventOf<typeof LedgerClosed>['data']>
  | Command<'ReopenLedger', EventOf<typeof LedgerReopened>['data']>
  | Command<'WithdrawLedger', Omit<EventOf<typeof LedgerWithdrawn>['data'], 'lifted'>>;
