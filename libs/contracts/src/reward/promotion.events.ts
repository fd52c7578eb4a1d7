import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on, organisation } from '../samples';
import { correction, Day, FormValues, Id, Key, OrganisationRef, Reason } from '../values';

const promotion = { projectId: Id, callId: Id, organisation: OrganisationRef, record: Key, recordId: Id };
const sample = { projectId: id(2), callId: id(3), organisation, record: 'county-wide', recordId: id(9) };
const values = { way: 'on-site-meeting', content: '现场观摩会' };

/** A project was spread or recommended upward (推广、推荐): a record that reward keeps. */
export const PromotionFiled = defineEvent({
  type: 'reward.record-filed',
  version: 1,
  schema: z.strictObject({ ...promotion, values: FormValues, on: Day }),
  samples: [{ ...sample, values, on }],
  public: 'none',
});

export const PromotionCorrected = defineEvent({
  type: 'reward.record-corrected',
  version: 1,
  schema: z.strictObject({ ...promotion, values: FormValues, on: Day, ...correction }),
  samples: [{ ...sample, values, on, corrects: 3, reason: '日期笔误' }],
  public: 'none',
});

/** It did not take place after all. */
export const PromotionWithdrawn = defineEvent({
  type: 'reward.record-withdrawn',
  version: 1,
  schema: z.strictObject({ ...promotion, reason: Reason, on: Day }),
  samples: [{ ...sample, reason: '会议未开', on }],
  public: 'none',
});
