import type { EventOf, Recorded } from '@xmh/eventing';
import { SurveyCorrected, SurveyCounted } from '@xmh/contracts';
import type { ProjectEvent } from '../project/project.events';

/** The counts of a closed survey as they stand; `revision` is that of the event that said so last. */
export interface Counts extends Pick<EventOf<typeof SurveyCounted>['data'], 'valid' | 'answers' | 'on'> {
  readonly revision: number;
}
/** By the survey's key. */
export type Surveys = Readonly<Record<string, Counts>>;

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
