import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { ComputedFigure } from '../acceptance/conclusion.events';
import { id, on, organisation } from '../samples';
import { correction, Day, Id, Key, OrganisationRef, Reason } from '../values';

/** Who receives it: a project, an organisation, a person. */
export const Recipient = z.enum(['project', 'organisation', 'person']);
export type Recipient = z.infer<typeof Recipient>;

const commendation = { commendationId: Id, callId: Id, award: Key, object: Recipient, subject: Id };
const sample = {
  commendationId: id(10),
  callId: id(3),
  award: 'advanced-organisation',
  object: 'organisation',
  subject: id(1),
} as const;

/**
 * What a figure counted: how many, of how many, SHA-256 of their ids in order, and the first of them with the conclusions each
 * stands on; the rest is found by the same query.
 */
export const Counted = z.strictObject({
  figure: Key,
  number: z.int().min(0),
  of: z.int().min(0),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  head: z.array(z.strictObject({ projectId: Id, conclusions: z.array(Id).max(20) })).max(100),
});
export type Counted = z.infer<typeof Counted>;

/** A record on file that a rule of the award asks for, as it stood: `event` said so last. */
export const RecordSeen = z.strictObject({ record: Key, recordId: Id, event: Id });
export type RecordSeen = z.infer<typeof RecordSeen>;

/**
 * An award without places was given (表彰). organisation: the recipient's own. figures: those of the award; conclusions and
 * records: what a project's own facts stood on. seen: how far projects and records were read.
 */
export const Commended = defineEvent({
  type: 'reward.commended',
  version: 1,
  schema: z.strictObject({
    ...commendation,
    organisation: OrganisationRef,
    step: Key,
    decision: Key,
    figures: z.array(ComputedFigure),
    counted: z.array(Counted).max(20),
    conclusions: z.array(Id).max(20),
    records: z.array(RecordSeen).max(100),
    seen: z.string(),
    on: Day,
  }),
  samples: [
    {
      ...sample,
      organisation,
      step: 'grant',
      decision: 'grant',
      figures: [],
      counted: [
        {
          figure: 'completed',
          number: 1,
          of: 2,
          digest: 'd'.repeat(64),
          head: [{ projectId: id(2), conclusions: [id(8)] }],
        },
      ],
      conclusions: [],
      records: [{ record: 'higher-honour', recordId: id(9), event: id(7) }],
      seen: '0'.repeat(20),
      on,
    },
  ],
  public: 'none',
});

/** Its day was wrong. */
export const CommendationCorrected = defineEvent({
  type: 'reward.commendation-corrected',
  version: 1,
  schema: z.strictObject({ ...commendation, on: Day, ...correction }),
  samples: [{ ...sample, on, corrects: 0, reason: '日期笔误' }],
  public: 'none',
});

export const CommendationWithdrawn = defineEvent({
  type: 'reward.commendation-withdrawn',
  version: 1,
  schema: z.strictObject({ ...commendation, reason: Reason, on: Day }),
  samples: [{ ...sample, reason: '材料不实', on }],
  public: 'none',
});
