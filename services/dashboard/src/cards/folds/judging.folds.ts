import type {
  AcceptanceCalledOff,
  AcceptancePrepared,
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
import type { EventOf } from '@xmh/eventing';
import type { CardDocument, Conclusion, Sitting } from '../card.document';
import { type Folds, unchanged } from '../card.folds';

export type JudgingEvent = EventOf<
  | typeof AcceptanceCalledOff
  | typeof AcceptancePrepared
  | typeof AssessmentOpened
  | typeof SurveyCounted
  | typeof SurveyCorrected
  | typeof MarksGiven
  | typeof MarksCorrected
  | typeof JudgementFiled
  | typeof JudgementCorrected
  | typeof AssessmentConcluded
  | typeof ConclusionOverturned
>;
type Figures = EventOf<typeof AssessmentConcluded>['data']['figures'];

const blank = { counted: [], marked: {}, concluded: false } as const;

const seen = (card: CardDocument, key: string, now: (one: Sitting) => Partial<Sitting>): readonly Sitting[] =>
  card.sittings.map((one) => (one.assessment === key ? { ...one, ...now(one) } : one));

const sitting = (card: CardDocument, key: string, now: Partial<Sitting>): readonly Sitting[] =>
  seen(card, key, () => now);

const valuesOf = (figures: Figures): Pick<Conclusion, 'figures' | 'shares'> => ({
  figures: Object.fromEntries(figures.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]]))),
  shares: Object.fromEntries(
    figures.flatMap(({ key, kind, numerator, denominator }) =>
      kind !== 'share' || numerator === undefined || denominator === undefined
        ? []
        : [[key, { numerator, denominator }]],
    ),
  ),
});

export const judging: Folds<JudgingEvent> = {
  'acceptance.acceptance-prepared': (card, { data: { assessments } }) => ({
    ...card,
    sittings: assessments.map(({ assessment, opensOn }) => ({ assessment, opensOn, ...blank, round: 1 })),
  }),
  'acceptance.acceptance-called-off': (card) => ({ ...card, sittings: [] }),
  'acceptance.assessment-opened': (card, { data: { assessment, round, on } }) => ({
    ...card,
    sittings: sitting(card, assessment, { ...blank, round, openedOn: on }),
  }),
  'acceptance.survey-counted': (card, { data: { assessment, survey } }) => ({
    ...card,
    sittings: seen(card, assessment, ({ counted }) => ({ counted: [...counted, survey] })),
  }),
  'acceptance.survey-corrected': unchanged,
  'acceptance.marks-given': (card, { data: { assessment, sheet, by } }) => ({
    ...card,
    sittings: seen(card, assessment, ({ marked }) => ({
      marked: { ...marked, [sheet]: [...new Set([...(marked[sheet] ?? []), by])] },
    })),
  }),
  'acceptance.marks-corrected': unchanged,
  'acceptance.judgement-filed': unchanged,
  'acceptance.judgement-corrected': unchanged,
  'acceptance.assessment-concluded': (card, { id: event, data: { assessment, round, outcome, figures, on } }) => ({
    ...card,
    sittings: sitting(card, assessment, { round, concluded: true }),
    conclusions: [...card.conclusions, { event, assessment, round, outcome, ...valuesOf(figures), on }],
  }),
  'acceptance.conclusion-overturned': (card, { data: { assessment, cause } }) => ({
    ...card,
    sittings: sitting(card, assessment, { concluded: false }),
    conclusions: card.conclusions.filter(({ event }) => event !== cause),
  }),
};
