import { derivedId, type PlainEvent, type Recorded } from '@xmh/eventing';
import {
  AssessmentConcluded,
  CheckCorrected,
  CheckRecorded,
  type ComputedFigure,
  ItemVerified,
  JudgementFiled,
  LedgerPrepared,
  MarksGiven,
  streams,
  SurveyCorrected,
  SurveyCounted,
} from '@xmh/contracts';
import { day, expert, facts, projectId } from '../project/project.suite';
import { type Concluded, sourcesOf } from './figure.sources';
import { figureWhy } from './figure.why';

const round = { projectId, assessment: 'year-end', round: 1 } as const;
const recorded = (stream: string, from: number, events: readonly PlainEvent<string, unknown>[]) =>
  events.map((event, revision) => ({
    ...event,
    stream,
    revision,
    id: derivedId(stream, revision),
    position: String(from + revision).padStart(20, '0'),
  })) as unknown as Recorded[];
const figure = (key: string, more: Partial<ComputedFigure>): ComputedFigure => ({
  key,
  name: key,
  article: 'R23',
  kind: 'share',
  unit: 'hundredths',
  parts: [],
  ...more,
});

const answers = { aware: { yes: 48, no: 2 }, satisfied: { yes: 47, no: 3 } };
const counts = { ...round, survey: 'staff', valid: 50, answers, on: day };
const check = { projectId, check: 'regular', checkId: derivedId('check'), values: {}, on: day };
const { declaredAt: _declaredAt, ...project } = facts;
const ledger = recorded(streams.supervision(projectId), 1, [
  LedgerPrepared({ ...project, roles: {}, items: [{ key: 't1', name: '目标' }], on: day }),
  CheckRecorded({ ...check, marks: { process: 9400 } }),
  CheckCorrected({ ...check, marks: { process: 9300 }, corrects: 1, reason: '录错' }),
  ItemVerified({ projectId, item: 't1', met: true, on: day }),
  ItemVerified({ projectId, item: 't1', met: false, on: day }),
]);
const concluded = AssessmentConcluded({
  ...facts,
  ...round,
  inputs: {
    surveys: { staff: { valid: 50, answers } },
    marks: {
      effect: [{ by: expert.person, marks: { effect: 9300 } }],
      regular: [{ by: check.checkId, marks: { process: 9300 } }],
    },
    items: [{ key: 't1', claimed: false, verified: true, met: true }],
    fields: { 'judgement.vanguard': 9000 },
  },
  figures: [
    figure('answers', { value: 9600, numerator: 48, denominator: 50, parts: [{ ref: 'staff', value: 48 }] }),
    figure('aware', { value: 9600, parts: [{ ref: 'entered' }, { ref: 'answers', value: 9600 }] }),
    figure('goals', { value: 10000, numerator: 1, denominator: 1, parts: [{ ref: 'items', value: 1 }] }),
    figure('marks', {
      kind: 'composite',
      value: 9300,
      numerator: 18600,
      denominator: 2,
      parts: [
        { ref: `effect:${expert.person}`, value: 9300 },
        { ref: `regular:${check.checkId}`, value: 9300 },
      ],
    }),
    figure('vanguard', { kind: 'entered', value: 9000, parts: [{ ref: 'judgement.vanguard', value: 9000 }] }),
    figure('total', {
      kind: 'composite',
      value: 9480,
      parts: [
        { ref: 'aware', value: 9600, weight: 60 },
        { ref: 'marks', value: 9300, weight: 40 },
      ],
    }),
  ],
  used: [],
  // The last verification came later.
  seen: ledger[3]!.position,
  proposed: 'concluded',
  outcome: 'concluded',
  consequences: [],
  on: day,
});
const own = recorded(streams.acceptance(projectId), 10, [
  SurveyCounted({ ...counts, answers: { ...answers, aware: { yes: 47, no: 3 } } }),
  SurveyCorrected({ ...counts, corrects: 0, reason: '重数' }),
  MarksGiven({ ...round, sheet: 'effect', by: expert.person, marks: { effect: 9300 }, on: day }),
  JudgementFiled({ ...round, form: 'judgement', values: { vanguard: 9000 }, on: day }),
  concluded,
  SurveyCounted({ ...counts, round: 2 }),
]);
const conclusion = own[4] as unknown as Concluded;
const { figures, inputs } = concluded.data;
const why = (key: string) => figureWhy(key, { figures, inputs, sources: sourcesOf(conclusion, own, ledger) });
const revisions = (events: readonly { revision: number }[] | undefined) => events?.map(({ revision }) => revision);

describe('why a figure is what it is', () => {
  it('goes down through the figures below it, with their weights, to the counts and the events that gave them', () => {
    const total = why('total');
    expect(total).toMatchObject({ value: 9480, words: 'total94.80=aware96.00×60%+marks93.00×40%' });
    const [aware] = total!.parts;
    expect(aware).toMatchObject({ ref: 'aware', value: 9600, weight: 60 });
    const staff = aware!.figure!.parts[1]!.figure!;
    expect(staff).toMatchObject({ numerator: 48, denominator: 50, words: 'answers96.00%=48÷50' });
    expect(staff.parts[0]!.input).toMatchObject({ given: { valid: 50, answers } });
    expect(revisions(staff.parts[0]!.input!.events)).toEqual([0, 1]);
    expect(staff.parts[0]!.input!.events[1]).toEqual({
      id: own[1]!.id,
      type: 'acceptance.survey-corrected',
      stream: streams.acceptance(projectId),
      revision: 1,
      position: own[1]!.position,
    });
  });

  it('names each marker’s and each check’s own events', () => {
    const [sheet, process] = why('marks')!.parts;
    expect(sheet!.input!.given).toEqual({ by: expert.person, marks: { effect: 9300 } });
    expect(revisions(sheet!.input!.events)).toEqual([2]);
    expect(revisions(process!.input!.events)).toEqual([1, 2]);
  });

  it('has for each item what was found up to where the conclusion had read, and no further', () => {
    const [items] = why('goals')!.parts;
    expect(items!.input!.given).toEqual([
      expect.objectContaining({ key: 't1', met: true, events: [expect.objectContaining({ revision: 3 })] }),
    ]);
    expect(revisions(items!.input!.events)).toEqual([0]);
  });

  it('says what was entered by hand, and what is missing', () => {
    expect(why('vanguard')!.parts[0]!.input).toMatchObject({ given: 9000, events: [{ revision: 3 }] });
    expect(why('aware')!.parts[0]).toEqual({ ref: 'entered' });
    expect(why('unknown')).toBeUndefined();
  });
});
