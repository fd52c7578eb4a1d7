import type { EventOf, Recorded } from '@xmh/eventing';
import {
  AssessmentConcluded,
  AssessmentOpened,
  ConclusionOverturned,
  Day,
  Id,
  JudgementCorrected,
  JudgementFiled,
  Key,
} from '@xmh/contracts';
import { z } from 'zod';
import { evolveMarks, MarkedSheets } from '../marks/marks.state';
import type { ProjectEvent } from '../project/project.events';
import { evolveSurveys, Surveys } from '../surveys/survey.state';

type Concluded = EventOf<typeof AssessmentConcluded>['data'];

/** The conclusion in force; `cause` is its event, which an overturning names. */
const Conclusion = AssessmentConcluded.schema
  .pick({ inputs: true, figures: true, used: true, seen: true, proposed: true, outcome: true, reason: true })
  .extend({ consequences: z.array(Key), on: Day, cause: Id });
type Conclusion = z.infer<typeof Conclusion>;

/** The judgement as it stands; `revision` is that of the event that said so last. */
const Judgement = JudgementFiled.schema.pick({ form: true, values: true, on: true }).extend({ revision: z.int() });

/** One assessment of a project in its present round; round 0: not opened yet. */
export const Sitting = z.strictObject({
  assessment: Key,
  opensOn: Day.optional(),
  status: z.enum(['prepared', 'open', 'concluded']),
  round: z.int().min(0),
  surveys: Surveys,
  marks: MarkedSheets,
  judgement: Judgement.exactOptional(),
  conclusion: Conclusion.optional(),
});
export type Sitting = z.infer<typeof Sitting>;

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
