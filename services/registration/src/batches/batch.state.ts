import { BatchDecided, BatchPrepared, type RegistrationArticleWaived, type Waiver, waived } from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';

type Prepared = EventOf<typeof BatchPrepared>['data'];
type Decided = EventOf<typeof BatchDecided>['data'];
export type BatchEvent =
  EventOf<typeof BatchPrepared> | EventOf<typeof BatchDecided> | EventOf<typeof RegistrationArticleWaived>;

/** A plan put before those who decide a step, and what they made of it. */
export interface KnownBatch extends Prepared {
  readonly status: 'prepared' | 'decided';
  readonly decided?: Decided;
  readonly waivers: readonly Waiver[];
}
export type Batch = { readonly status: 'absent' } | KnownBatch;

export function evolve(batch: Batch, event: Recorded<BatchEvent>): Batch {
  if (event.type === BatchPrepared.type) return { ...event.data, status: 'prepared', waivers: [] };
  if (batch.status === 'absent') return batch;
  if (event.type === BatchDecided.type) return { ...batch, status: 'decided', decided: event.data };
  return { ...batch, waivers: waived(batch.waivers, event) };
}

/** What was decided of each entry. */
export const decisionsOf = ({ entries }: KnownBatch, { decision, except }: Pick<Decided, 'decision' | 'except'>) =>
  entries.map((projectId) => ({
    projectId,
    decision: except.find((one) => one.projectId === projectId)?.decision ?? decision,
  }));
