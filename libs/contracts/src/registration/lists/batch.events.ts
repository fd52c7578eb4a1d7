import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on, organisation, scheme } from '../../samples';
import { correction, Day, FormValues, Id, Key, OrganisationRef, SchemeRef } from '../../values';

/** A plan of many projects put before those who decide a step; entries by project id, at most 1,000 a batch. */
export const BatchPrepared = defineEvent({
  type: 'registration.batch-prepared',
  version: 1,
  schema: z.strictObject({
    batchId: Id,
    callId: Id,
    scheme: SchemeRef,
    issuer: OrganisationRef,
    route: Key,
    step: Key,
    form: Key.optional(),
    values: FormValues,
    entries: z.array(Id).min(1).max(1000),
    on: Day,
  }),
  samples: [
    {
      batchId: id(7),
      callId: id(3),
      scheme,
      issuer: organisation,
      route: 'innovation',
      step: 'approve-plan',
      form: 'annual-plan',
      values: { year: 2012 },
      entries: [id(2)],
      on,
    },
  ],
  public: 'none',
});

/** Decided as a whole; `except` marks entries that were decided otherwise (struck out). */
export const BatchDecided = defineEvent({
  type: 'registration.batch-decided',
  version: 1,
  schema: z.strictObject({
    batchId: Id,
    callId: Id,
    step: Key,
    decision: Key,
    except: z.array(z.strictObject({ projectId: Id, decision: Key })).max(1000),
    values: FormValues,
    on: Day,
  }),
  samples: [
    {
      batchId: id(7),
      callId: id(3),
      step: 'approve-plan',
      decision: 'approve',
      except: [],
      values: { opinion: '同意' },
      on,
    },
  ],
  public: 'none',
});

/** What the plan's paper says was put right; its entries, and what was decided of them, stand. */
export const BatchCorrected = defineEvent({
  type: 'registration.batch-corrected',
  version: 1,
  schema: z.strictObject({ batchId: Id, callId: Id, step: Key, values: FormValues, ...correction, on: Day }),
  samples: [
    {
      batchId: id(7),
      callId: id(3),
      step: 'approve-plan',
      values: { opinion: '同意，分两批实施' },
      corrects: 1,
      reason: '漏记意见',
      on,
    },
  ],
  public: 'none',
});
