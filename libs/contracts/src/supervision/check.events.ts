import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on } from '../samples';
import { correction, Day, FormValues, Id, Key, Marks } from '../values';

/** What a check found, on its sheet, with marks in hundredths by criterion. */
const check = { projectId: Id, check: Key, checkId: Id, values: FormValues, marks: Marks, on: Day };
const sample = {
  projectId: id(2),
  check: 'regular',
  checkId: id(8),
  values: { close: '贴近' },
  marks: { process: 9400 },
  on,
};

export const CheckRecorded = defineEvent({
  type: 'supervision.check-recorded',
  version: 1,
  schema: z.strictObject(check),
  samples: [sample],
  public: 'none',
});

export const CheckCorrected = defineEvent({
  type: 'supervision.check-corrected',
  version: 1,
  schema: z.strictObject({ ...check, ...correction }),
  samples: [{ ...sample, corrects: 4, reason: '分数录错' }],
  public: 'none',
});
