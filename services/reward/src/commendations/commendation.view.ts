import { type CommendationCorrected, type CommendationWithdrawn, Commended, Id } from '@xmh/contracts';
import type { EventOf, View } from '@xmh/eventing';
import { z } from 'zod';

/** A commendation, also one that was withdrawn. */
export const CommendationRow = Commended.schema.omit({ organisation: true }).extend({
  organisation: Id,
  path: z.string(),
  /** The event that said so last: what a correction names. */
  revision: z.int(),
  withdrawn: z.boolean(),
  reason: z.string().exactOptional(),
});
export type CommendationRow = z.infer<typeof CommendationRow>;

type CommendationEvent = EventOf<typeof Commended | typeof CommendationCorrected | typeof CommendationWithdrawn>;

export const commendationRows: View<CommendationRow, CommendationEvent> = {
  name: 'reward.commendations',
  version: 1,
  indexes: ['callId', 'award', 'object', 'subject', 'organisation', 'withdrawn', 'on'],
  scope: 'path',
  initial: (commendationId) => ({
    commendationId,
    callId: '',
    award: '',
    step: '',
    decision: '',
    object: 'organisation',
    subject: '',
    organisation: '',
    path: '/',
    figures: [],
    counted: [],
    conclusions: [],
    records: [],
    seen: '',
    on: '',
    revision: 0,
    withdrawn: false,
  }),
  keysOf: ({ data }) => [data.commendationId],
  on: {
    'reward.commended': (row, { data: { organisation, ...data }, revision }) => ({
      ...row,
      ...data,
      organisation: organisation.id,
      path: organisation.path,
      revision,
    }),
    'reward.commendation-corrected': (row, { data: { on }, revision }) => ({ ...row, on, revision }),
    'reward.commendation-withdrawn': (row, { data: { reason }, revision }) => ({
      ...row,
      withdrawn: true,
      reason,
      revision,
    }),
  },
};
