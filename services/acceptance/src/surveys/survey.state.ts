import type { Recorded } from '@xmh/eventing';
import { Key, SurveyCorrected, SurveyCounted } from '@xmh/contracts';
import { z } from 'zod';
import type { ProjectEvent } from '../project/project.events';

/** The counts of a closed survey as they stand; `revision` is that of the event that said so last. */
const Counts = SurveyCounted.schema.pick({ valid: true, answers: true, on: true }).extend({ revision: z.int() });
/** By the survey's key. */
export const Surveys = z.record(Key, Counts);
export type Surveys = z.infer<typeof Surveys>;

export function evolveSurveys(surveys: Surveys, event: Recorded<ProjectEvent>): Surveys {
  switch (event.type) {
    case SurveyCounted.type:
    case SurveyCorrected.type: {
      const { survey, valid, answers, on } = event.data;
      return { ...surveys, [survey]: { valid, answers, on, revision: event.revision } };
    }
    default:
      return surveys;
  }
}
