import { BatchCorrected, BatchDecided, BatchPrepared, type RegistrationWaiving, waived, Waivers } from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';
import { z } from 'zod';

type Decided = EventOf<typeof BatchDecided>['data'];
type Corrected = EventOf<typeof BatchCorrected>['data'];
export type BatchEvent =
  EventOf<typeof BatchPrepared | typeof BatchDecided | typeof BatchCorrected> | RegistrationWaiving;

/** A plan put before those who decide a step, and what they made of it. */
export const KnownBatch = BatchPrepared.schema.extend({
  status: z.enum(['prepared', 'decided']),
  decided: BatchDecided.schema.exactOptional(),
  /** What a correction names: the revision of the paper as it stands. */
  revision: z.int(),
  waivers: Waivers,
});
export type KnownBatch = z.infer<typeof KnownBatch>;
export type Batch = { readonly status: 'absent' } | KnownBatch;

export function evolve(batch: Batch, event: Recorded<BatchEvent>): Batch {
  const { revision } = event;
  if (event.type === BatchPrepared.type) return { ...event.data, status: 'prepared', revision, waivers: [] };
  if (batch.status === 'absent') return batch;
  switch (event.type) {
    case BatchDecided.type:
      return { ...batch, status: 'decided', decided: event.data, revision };
    case BatchCorrected.type:
      return { ...corrected(batch, event.data), revision };
    default:
      return { ...batch, waivers: waived(batch.waivers, event) };
  }
}

const corrected = (batch: KnownBatch, { values, on }: Corrected): KnownBatch =>
  batch.decided ? { ...batch, decided: { ...batch.decided, values, on } } : { ...batch, values, on };

/** The paper as it stands: as it was prepared, or with what those who decided wrote on it. */
export const paperOf = ({ values, on, revision, decided }: KnownBatch) => ({ values, on, ...decided, revision });

/** What was decided of each entry. */
export const decisionsOf = ({ entries }: KnownBatch, { decision, except }: Pick<Decided, 'decision' | 'except'>) =>
  entries.map((projectId) => ({
    projectId,
    decision: except.find((one) => one.projectId === projectId)?.decision ?? decision,
  }));
