import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on, project } from '../samples';
import { correction, Day, FormValues, Id, Key, Marks, projectFacts } from '../values';

/** Every event of an assessment names it and its round, from 1. */
const round = { projectId: Id, assessment: Key, round: z.int().min(1) };
const sampleRound = { projectId: id(2), assessment: 'year-end', round: 1 };

/** Establishment prepares the project's assessments; opensOn: the first day of those that open by calendar. */
export const AcceptancePrepared = defineEvent({
  type: 'acceptance.acceptance-prepared',
  version: 1,
  schema: z.strictObject({
    ...projectFacts,
    declaredAt: z.iso.datetime(),
    assessments: z.array(z.strictObject({ assessment: Key, opensOn: Day.optional() })),
    on: Day,
  }),
  samples: [
    {
      ...project,
      declaredAt: '2012-04-11T01:00:00.000Z',
      assessments: [{ assessment: 'year-end', opensOn: '2012-11-20' }],
      on,
    },
  ],
  public: 'none',
});

export const AssessmentOpened = defineEvent({
  type: 'acceptance.assessment-opened',
  version: 1,
  schema: z.strictObject({ ...round, opening: z.enum(['application', 'calendar', 'call-up', 'draw']), on: Day }),
  samples: [{ ...sampleRound, opening: 'calendar', on }],
  public: 'none',
});

/**
 * The project was withdrawn: none of its assessments opens any more, and no open one is concluded. cause: the event of
 * the withdrawal.
 */
export const AcceptanceCalledOff = defineEvent({
  type: 'acceptance.acceptance-called-off',
  version: 1,
  schema: z.strictObject({ projectId: Id, assessments: z.array(Key), cause: Id, on: Day }),
  samples: [{ projectId: id(2), assessments: ['year-end'], cause: id(8), on }],
  public: 'none',
});

/** Counts of a closed survey: valid papers, and how many gave each answer, by question. */
const survey = {
  ...round,
  survey: Key,
  valid: z.int().min(1),
  answers: z.record(Key, z.record(Key, z.int().min(0))),
  on: Day,
};
const sampleSurvey = { ...sampleRound, survey: 'staff', valid: 50, answers: { aware: { yes: 48, no: 2 } }, on };

export const SurveyCounted = defineEvent({
  type: 'acceptance.survey-counted',
  version: 1,
  schema: z.strictObject(survey),
  samples: [sampleSurvey],
  public: 'none',
});

export const SurveyCorrected = defineEvent({
  type: 'acceptance.survey-corrected',
  version: 1,
  schema: z.strictObject({ ...survey, ...correction }),
  samples: [{ ...sampleSurvey, corrects: 2, reason: '重数' }],
  public: 'none',
});

const marks = { ...round, sheet: Key, by: Id, marks: Marks, on: Day };
const sampleMarks = { ...sampleRound, sheet: 'effect', by: id(4), marks: { effect: 9300 }, on };

/** One marker's sheet; a marker marks once a round, and corrects what was wrong. */
export const MarksGiven = defineEvent({
  type: 'acceptance.marks-given',
  version: 1,
  schema: z.strictObject(marks),
  samples: [sampleMarks],
  public: 'none',
});

export const MarksCorrected = defineEvent({
  type: 'acceptance.marks-corrected',
  version: 1,
  schema: z.strictObject({ ...marks, ...correction }),
  samples: [{ ...sampleMarks, corrects: 3, reason: '看错行' }],
  public: 'none',
});

/** The judgement in words beside the figures (定性评价), with figures entered by hand where a method is left out. */
export const JudgementFiled = defineEvent({
  type: 'acceptance.judgement-filed',
  version: 1,
  schema: z.strictObject({ ...round, form: Key, values: FormValues, on: Day }),
  samples: [{ ...sampleRound, form: 'judgement', values: { judgement: '扎实' }, on }],
  public: 'none',
});
