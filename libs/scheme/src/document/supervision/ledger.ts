import { z } from 'zod';
import { Condition } from '../condition';
import { rules } from '../rule';
import { cited, object } from '../values';
import { Who } from '../who';

/** 台账: while `require` is unmet it is prepared, not open. */
const ledger = object({
  ...cited,
  ...rules,
  keptBy: Who,
  lights: z
    .array(object({ ...cited, light: z.enum(['green', 'blue', 'yellow', 'orange', 'red']), when: Condition }))
    .exactOptional(),
});
export type Ledger = z.infer<typeof ledger>;
export const Ledger: z.ZodType<Ledger> = ledger;
