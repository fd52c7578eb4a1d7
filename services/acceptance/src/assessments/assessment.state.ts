import type { EventOf, Recorded } from '@xmh/eventing';
import {
  AssessmentConcluded,
  AssessmentOpened,
  ConclusionOverturned,
  JudgementCorrected,
  JudgementFiled,
} from '@xmh/contracts';
import { evolveMarks, type MarkedSheets } from '../marks/marks.state';
import type { ProjectEvent } from '../project/project.events';
import { evolveSurveys, type Surveys } from '../surveys/survey.state';

type Concluded = EventOf<typeof AssessmentConcluded>['data'];

/** The conclusion in force; `cause` is its event, which an overturning names. */
export interface Conclusion extends Pick<
  Concluded,
  'inputs' | 'figures' | 'used' | 'seen' | 'proposed' | 'outcome' | 'reason' | 'consequences' | 'on'
> {
  readonly cause: string;
}

/** The judgement as it stands; `revision` is that of the event that said so last. */
export interface Judgement extends Pick<EventOf<typeof JudgementFiled>['data'], 'form' | 'values' | 'on'> {
  readonly revision: number;
}

/** One assessment of a project in its present round; round 0: not opened yet. */
export interface Sitting {
  readonly assessment: string;
  readonly opensOn?: string | undefined;
  readonly status: 'prepared' | 'open' | 'concluded';
  readonly round: number;
  readonly surveys: Surveys;
  readonly marks: MarkedSheets;
  readonly judgement?: Judgement;
  readonly conclusion?: Conclusion | undefined;
}

export const sittingOf = (prepared: { assessment: string; opensOn?: string | undefined }): Sitting => ({
  ...prepared,
  status: 'prepared',
  round: 0,
  surveys: {},
  marks: {},
});

export function evolveSitting(sitting: Sitting, event: Recorded<ProjectEvent>): Sitting {
  switch (event.type) {
    case AssessmentOpened.type:
      return {
        ...sittingOf({ assessment: sitting.assessment, opensOn: sitting.opensOn }),
        status: 'open',
        round: event.data.round,
      };
    case JudgementFiled.type:
    case JudgementCorrected.type: {
      const { form, values, on } = event.data;
      return { ...sitting, judgement: { form, values, on, revision: event.revision } };
    }
    case AssessmentConcluded.type:
      return { ...sitting, status: 'concluded', conclusion: conclusionOf(event.id, event.data) };
    case ConclusionOverturned.type:
      return { ...sitting, status: 'open', conclusion: undefined };
    default:
      return {
        ...sitting,
        surveys: evolveSurveys(sitting.surveys, event),
        marks: evolveMarks(sitting.marks, event),
      };
  }
}

function conclusionOf(cause: string, data: Concluded): Conclusion {
  const { inputs, figures, used, seen, proposed, outcome, reason, consequences, on } = data;
  return { cause, inputs, figures, used, seen, proposed, outcome, reason, consequences, on };
}
