import type { EventOf } from '@xmh/eventing';
import type {
  AcceptanceCalledOff,
  AcceptancePrepared,
  AcceptanceWaiving,
  AssessmentConcluded,
  AssessmentOpened,
  ConclusionOverturned,
  JudgementCorrected,
  JudgementFiled,
  MarksCorrected,
  MarksGiven,
  SurveyCorrected,
  SurveyCounted,
} from '@xmh/contracts';

export type OpeningEvent = EventOf<typeof AcceptancePrepared> | EventOf<typeof AssessmentOpened>;
export type SurveyEvent = EventOf<typeof SurveyCounted> | EventOf<typeof SurveyCorrected>;
export type MarksEvent = EventOf<typeof MarksGiven> | EventOf<typeof MarksCorrected>;
export type JudgementEvent = EventOf<typeof JudgementFiled> | EventOf<typeof JudgementCorrected>;
export type ConclusionEvent = EventOf<typeof AssessmentConcluded> | EventOf<typeof ConclusionOverturned>;
export type CallingOffEvent = EventOf<typeof ConclusionOverturned> | EventOf<typeof AcceptanceCalledOff>;

/** Everything the stream of a project may hold on the accepting side. */
export type ProjectEvent =
  OpeningEvent | SurveyEvent | MarksEvent | JudgementEvent | ConclusionEvent | CallingOffEvent | AcceptanceWaiving;
