import { canonical, defineEvent, derivedId, genesis, seal, type SealedEvent, sha256 } from '@xmh/eventing';
import { z } from 'zod';

/** A store was created: the clock it counts by, for ever, and the epoch it began with. The first event of every store. */
export const StoreBorn = defineEvent({
  type: 'store.born',
  version: 1,
  schema: z.strictObject({ clock: z.enum(['real', 'simulated']), epoch: z.uuid() }),
  samples: [{ clock: 'real', epoch: '0b0c3c7e-4d0f-4b8e-9a51-e4d2b60f1c37' }],
  public: 'none',
});

export type ClockKind = 'real' | 'simulated';

export interface Birth {
  readonly clock: ClockKind;
  readonly epoch: string;
  /** Instant of the store's own clock. */
  readonly at: string;
  readonly release: string;
}

/** The sealed birth event, in a stream of its own. */
export function sealedBirth({ clock, epoch, at, release }: Birth): SealedEvent {
  const data = { clock, epoch };
  const commandId = derivedId('store-born', epoch);
  const [born] = seal(
    [{ type: StoreBorn.type, version: StoreBorn.version, data }],
    { stream: `store.birth-${epoch}`, revision: 0, previous: genesis },
    {
      commandId,
      command: { type: 'BearStore', digest: sha256(canonical(data)) },
      at,
      as: { service: 'store' },
      release,
      correlationId: commandId,
    },
  );
  if (!born) throw new Error('a birth is one event');
  return born;
}
