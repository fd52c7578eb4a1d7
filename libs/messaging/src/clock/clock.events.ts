import { defineEvent, derivedId } from '@xmh/eventing';
import { z } from 'zod';

/** The simulated clock of a store was moved; to: the UTC instant it stands at from then on. */
export const ClockAdvanced = defineEvent({
  type: 'store.clock-advanced',
  version: 1,
  schema: z.strictObject({ to: z.iso.datetime({ precision: 3 }) }),
  samples: [{ to: '2012-04-16T01:00:00.000Z' }],
  public: 'none',
});

/** One stream a store: an event an advance, however many days it covers. */
export const clockStream = `store.clock-${derivedId('clock')}`;
