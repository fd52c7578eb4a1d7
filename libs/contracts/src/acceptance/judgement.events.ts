import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on } from '../samples';
import { correction, Day, FormValues, Id, Key } from '../values';

/** The judgement of a round as it should have read. */
export const JudgementCorrected = defineEvent({
  type: 'acceptance.judgement-corrected',
  version: 1,
  schema: z.strictObject({
    projectId: Id,
    assessment: Key,
    round: z.int().min(1),
    form: Key,
    values: FormValues,
    on: Day,
    ...correction,
  }),
  samples: [
    {
      projectId: id(2),
      assessment: 'year-end',
      round: 1,
      form: 'judgement',
      values: { judgement: '较扎实' },
      on,
      corrects: 4,
      reason: '用词不当',
    },
  ],
  public: 'none',
});
