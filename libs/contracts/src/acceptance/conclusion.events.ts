import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on, project } from '../samples';
import { Day, Id, Key, Marks, projectFacts, Reason } from '../values';

/** A figure as computed: shares keep numerator and denominator; parts are what it was computed from; no value: missing. */
export const ComputedFigure = z.strictObject({
  key: z.string(),
  name: z.string(),
  article: z.string(),
  kind: z.enum(['share', 'composite', 'entered', 'count']),
  unit: z.enum(['hundredths', 'count', 'stars']),
  value: z.int().optional(),
  numerator: z.int().optional(),
  denominator: z.int().optional(),
  parts: z.array(z.strictObject({ ref: z.string(), value: z.int().optional(), weight: z.int().optional() })),
});
export type ComputedFigure = z.infer<typeof ComputedFigure>;

/** Everything the figures were computed from, so that anyone can compute them again. */
export const Inputs = z.strictObject({
  surveys: z.record(
    Key,
    z.strictObject({ valid: z.int().min(0), answers: z.record(Key, z.record(Key, z.int().min(0))) }),
  ),
  marks: z.record(Key, z.array(z.strictObject({ by: z.string(), marks: Marks }))),
  items: z.array(z.strictObject({ key: Key, claimed: z.boolean(), verified: z.boolean(), met: z.boolean() })),
  fields: z.record(z.string(), z.int()),
});
export type Inputs = z.infer<typeof Inputs>;

const round = { assessment: Key, round: z.int().min(1) };
const figure = {
  key: 'total',
  name: '总分',
  article: 'O1',
  kind: 'composite',
  unit: 'hundredths',
  value: 9607,
  parts: [],
};

/** The outcome proposed by the figures and the one decided; another than proposed has a reason. seen: how far supervision's facts were read. */
export const AssessmentConcluded = defineEvent({
  type: 'acceptance.assessment-concluded',
  version: 1,
  schema: z.strictObject({
    ...projectFacts,
    declaredAt: z.iso.datetime(),
    ...round,
    inputs: Inputs,
    figures: z.array(ComputedFigure),
    used: z.array(Key),
    seen: z.string(),
    proposed: Key,
    outcome: Key,
    reason: Reason.optional(),
    consequences: z.array(Key),
    on: Day,
  }),
  samples: [
    {
      ...project,
      declaredAt: '2012-04-11T01:00:00.000Z',
      assessment: 'year-end',
      round: 1,
      inputs: { surveys: {}, marks: {}, items: [], fields: {} },
      figures: [figure],
      used: ['questionnaire'],
      seen: '0'.repeat(20),
      proposed: 'concluded',
      outcome: 'concluded',
      consequences: ['close', 'admit'],
      on,
    },
  ],
  public: 'none',
});

/** The conclusion falls: what it led to elsewhere is undone by new events. cause: the event of the conclusion. */
export const ConclusionOverturned = defineEvent({
  type: 'acceptance.conclusion-overturned',
  version: 1,
  schema: z.strictObject({ projectId: Id, ...round, cause: Id, reason: Reason, on: Day }),
  samples: [{ projectId: id(2), assessment: 'year-end', round: 1, cause: id(8), reason: '复核发现数字不实', on }],
  public: 'none',
});
