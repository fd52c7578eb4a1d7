import type { Recorded } from '@xmh/eventing';
import { CheckCorrected, CheckRecorded, Id } from '@xmh/contracts';
import { z } from 'zod';
import type { ProjectEvent } from '../project/project.events';

/** A check as it stands; `revision` is that of the event that said so last. */
const Check = CheckRecorded.schema.omit({ projectId: true, checkId: true }).extend({ revision: z.int() });
/** By the check's id. */
export const Checks = z.record(Id, Check);
export type Checks = z.infer<typeof Checks>;

export function evolveChecks(checks: Checks, event: Recorded<ProjectEvent>): Checks {
  switch (event.type) {
    case CheckRecorded.type:
    case CheckCorrected.type: {
      const { check, checkId, values, marks, on } = event.data;
      return { ...checks, [checkId]: { check, values, marks, on, revision: event.revision } };
    }
    default:
      return checks;
  }
}
