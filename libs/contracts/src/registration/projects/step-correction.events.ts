import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on } from '../../samples';
import { correction, Day, FormValues, Id, Key } from '../../values';

/** What the paper of a decided step says was put right; the decision stands. Decided with a batch, it has no paper but its day. */
export const StepCorrected = defineEvent({
  type: 'registration.step-corrected',
  version: 2,
  schema: z.strictObject({
    projectId: Id,
    step: Key,
    form: Key.optional(),
    values: FormValues,
    ...correction,
    on: Day,
  }),
  samples: [
    {
      projectId: id(2),
      step: 'feasibility',
      form: 'opinion',
      values: { opinion: '可行，须注明分工' },
      corrects: 3,
      reason: '漏记意见',
      on,
    },
    { projectId: id(2), step: 'approve-plan', values: {}, corrects: 4, reason: '日期笔误', on },
  ],
  upcasts: { 1: (data) => data },
  public: 'none',
});
