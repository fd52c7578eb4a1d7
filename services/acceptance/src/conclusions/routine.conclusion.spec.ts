import { AcceptancePrepared, AssessmentConcluded, AssessmentOpened } from '@xmh/contracts';
import type { Scheme } from '@xmh/scheme';
import { given } from '@xmh/testing';
import type { SeenLedger } from '../project/project.context';
import { projectDecider } from '../project/project.decider';
import { by, contextOf, facts, office, projectId, scheme } from '../project/project.suite';

const day = '2012-11-19';
const assessment = 'routine-year-end';
const prepared = AcceptancePrepared({
  ...facts,
  track: 'routine',
  assessments: [
    { assessment, opensOn: day },
    { assessment: 'year-end', opensOn: '2012-11-20' },
  ],
  on: '2012-04-10',
});
const openingOf = (key: string) =>
  AssessmentOpened({ projectId, assessment: key, round: 1, opening: 'calendar', on: day });
const seen = (met: readonly boolean[], more: Partial<SeenLedger> = {}): SeenLedger => ({
  seen: '00000000000000000042',
  items: met.map((one, at) => ({ key: `t${at}`, claimed: false, verified: true, met: one })),
  marks: [],
  records: [],
  roles: {},
  ...more,
});
const concluded = (ledger: SeenLedger, document: Scheme = scheme, key = assessment) => {
  const { decision } = given(projectDecider, prepared, openingOf(key))
    .under(contextOf(document, ledger), by(office, day))
    .when('Conclude', { projectId, assessment: key });
  if ('refused' in decision) return decision.refused;
  return decision.accepted[0].data;
};

describe('the year-end look at a routine project', () => {
  it('opens by the calendar', () =>
    given(projectDecider, prepared)
      .under(contextOf(scheme), { as: { service: 'acceptance' }, on: day })
      .when('OpenAssessment', { projectId, assessment })
      .then(openingOf(assessment)));

  it('finds it done when every target is met, and that closes it', () =>
    expect(concluded(seen([true, true]))).toMatchObject({
      proposed: 'done',
      outcome: 'done',
      consequences: ['close'],
    }));

  it.each([
    ['one target is not met', [true, false]],
    ['none was set', []],
  ] as const)('leaves it open when %s', (_why, met) =>
    expect(concluded(seen(met))).toMatchObject({ outcome: 'open', consequences: ['stay-open'] }),
  );
});

describe('a rule of an assessment', () => {
  const requiring = (that: object): Scheme => ({
    ...scheme,
    acceptance: scheme.acceptance!.map((one) =>
      one.key === assessment ? { ...one, require: [{ article: 'R16', that: that as never }] } : one,
    ),
  });

  it('may ask what supervision has on file', () => {
    const where = { compare: { field: 'note.content' }, is: 'equal', to: { value: '见报' } };
    const asking = requiring({ recorded: { record: 'progress', where } });
    expect(concluded(seen([true]), asking)).toMatchObject({ code: 'rule-refuses' });
    const record = { record: 'progress', id: 'one', values: { content: '见报' } };
    expect(concluded(seen([true], { records: [record] }), asking)).toMatchObject({ outcome: 'done' });
  });

  it('may ask who fills a role', () => {
    const asking = requiring({ filled: ['keeper'] });
    expect(concluded(seen([true]), asking)).toMatchObject({ code: 'rule-refuses' });
    expect(concluded(seen([true], { roles: { keeper: [office.person] } }), asking)).toMatchObject({ outcome: 'done' });
  });

  it('may ask for a figure of another assessment', () => {
    const asking = requiring({
      compare: { figure: 'year-end/total' },
      is: 'at-least',
      to: { value: 6000 },
    });
    expect(concluded(seen([true]), asking)).toMatchObject({ code: 'rule-refuses' });
    const total = {
      key: 'total',
      name: '总分',
      article: 'O1',
      kind: 'composite',
      unit: 'hundredths',
      value: 9607,
    } as const;
    const other = AssessmentConcluded({
      ...facts,
      track: 'routine',
      assessment: 'year-end',
      round: 1,
      inputs: { surveys: {}, marks: {}, items: [], fields: {} },
      figures: [{ ...total, parts: [] }],
      used: [],
      seen: '00000000000000000042',
      proposed: 'concluded',
      outcome: 'concluded',
      consequences: [],
      on: day,
    });
    const { decision } = given(projectDecider, prepared, openingOf('year-end'), other, openingOf(assessment))
      .under(contextOf(asking, seen([true])), by(office, day))
      .when('Conclude', { projectId, assessment });
    expect('accepted' in decision && decision.accepted[0].data).toMatchObject({ outcome: 'done' });
  });

  it('that asks what is on file before an opening is answered, too', () => {
    const document: Scheme = {
      ...scheme,
      acceptance: scheme.acceptance!.map((one) => ({
        ...one,
        opens: one.opens.map((opening) =>
          opening.on === 'calendar'
            ? { ...opening, require: [{ article: 'R16', that: { filled: ['keeper'] as [string] } }] }
            : opening,
        ),
      })),
    };
    const service = { as: { service: 'acceptance' }, on: day };
    given(projectDecider, prepared)
      .under(contextOf(document, seen([])), service)
      .when('OpenAssessment', { projectId, assessment })
      .thenRefused('rule-refuses', 'R16');
  });
});
