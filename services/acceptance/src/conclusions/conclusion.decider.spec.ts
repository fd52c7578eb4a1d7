import { derivedId } from '@xmh/eventing';
import { given } from '@xmh/testing';
import {
  AcceptanceArticleWaived,
  AssessmentConcluded,
  ConclusionOverturned,
  JudgementFiled,
  MarksGiven,
  SurveyCounted,
} from '@xmh/contracts';
import { projectDecider } from '../project/project.decider';
import type { ProjectEvent } from '../project/project.events';
import {
  by,
  contextOf,
  day,
  expert,
  facts,
  office,
  open,
  projectId,
  scheme,
  second,
  third,
} from '../project/project.suite';

const round = { projectId, assessment: 'year-end', round: 1 } as const;
const conclude = { projectId, assessment: 'year-end' };
const ballot = (yes: number): ProjectEvent =>
  SurveyCounted({ ...round, survey: 'ballot', valid: 20, answers: { vanguard: { yes, no: 20 - yes } }, on: day });
const questionnaire = (aware: number, satisfied: number): ProjectEvent =>
  SurveyCounted({
    ...round,
    survey: 'staff',
    valid: 50,
    answers: { aware: { yes: aware, no: 50 - aware }, satisfied: { yes: satisfied, no: 50 - satisfied } },
    on: day,
  });
const marked = (marks: readonly number[]): ProjectEvent[] =>
  [expert, second, third].map(({ person }, index) =>
    MarksGiven({ ...round, sheet: 'effect', by: person, marks: { effect: marks[index]! * 100 }, on: day }),
  );

/** Supervision's side: targets met of those set, and the marks of the two checks. */
const ledgerOf = (met: number, set: number, [regular, random]: readonly [number, number]) => ({
  seen: '00000000000000000042',
  items: Array.from({ length: set }, (_, at) => ({ key: `t${at + 1}`, claimed: true, verified: true, met: at < met })),
  marks: [
    { kind: 'regular', id: derivedId('check', 'regular'), marks: { process: regular * 100 } },
    { kind: 'random', id: derivedId('check', 'random'), marks: { process: random * 100 } },
  ],
  records: [],
  roles: {},
});

const first = [...open, questionnaire(48, 47), ballot(19), ...marked([93, 95, 95])];
const firstLedger = contextOf(scheme, ledgerOf(10, 10, [94, 92]));
const last = [...open, questionnaire(30, 26), ballot(11), ...marked([55, 60, 58])];
const lastLedger = contextOf(scheme, ledgerOf(3, 6, [60, 52]));

function conclusionOf(events: readonly ProjectEvent[], context = firstLedger, data: object = {}) {
  const { decision } = given(projectDecider, ...events)
    .under(context, by(office))
    .when('Conclude', { ...conclude, ...data });
  const [event] = 'accepted' in decision ? decision.accepted : [];
  if (event?.type !== AssessmentConcluded.type) throw new Error(JSON.stringify(decision));
  return event.data;
}
const shown = (events: readonly ProjectEvent[], context = firstLedger) =>
  Object.fromEntries(
    conclusionOf(events, context)
      .figures.filter(({ value }) => value !== undefined)
      .map(({ key, value }) => [key, (value! / 100).toFixed(2)]),
  );

describe('the figures of a conclusion', () => {
  it('are those of the paper for the first project of the ranking', () =>
    expect(shown(first)).toMatchObject({
      awareness: '96.00',
      satisfaction: '94.00',
      vanguard: '95.00',
      goals: '100.00',
      effect: '94.33',
      process: '93.00',
      total: '96.07',
    }));

  it('are those of the paper for the one under the floor', () =>
    expect(shown(last, lastLedger)).toMatchObject({
      awareness: '60.00',
      satisfaction: '52.00',
      vanguard: '55.00',
      goals: '50.00',
      effect: '57.67',
      process: '56.00',
      total: '54.03',
    }));

  it('keep what they were computed from, down to the position at which the ledger was read', () => {
    const { inputs, figures, used, seen } = conclusionOf(first);
    expect(inputs.surveys.staff).toEqual({
      valid: 50,
      answers: { aware: { yes: 48, no: 2 }, satisfied: { yes: 47, no: 3 } },
    });
    expect(inputs.marks.effect?.map(({ by: marker }) => marker)).toEqual([expert.person, second.person, third.person]);
    expect(inputs.marks.regular).toEqual([{ by: derivedId('check', 'regular'), marks: { process: 9400 } }]);
    expect(inputs.items).toHaveLength(10);
    expect(figures.find(({ key }) => key === 'total')?.parts).toHaveLength(6);
    expect({ used, seen }).toEqual({
      used: ['questionnaire', 'ballot', 'on-site'],
      seen: '00000000000000000042',
    });
  });
});

describe('a conclusion', () => {
  it('takes the outcome that the figures come to, with what follows from it', () => {
    expect(conclusionOf(first)).toMatchObject({
      ...facts,
      proposed: 'concluded',
      outcome: 'concluded',
      consequences: ['close', 'admit'],
      on: day,
    });
    expect(conclusionOf(last, lastLedger)).toMatchObject({ outcome: 'open', consequences: ['stay-open'] });
  });

  it('needs every method, or a reason of who may leave one out', () => {
    const entered = JudgementFiled({
      ...round,
      form: 'judgement',
      values: { judgement: '扎实', awareness: 9000, satisfaction: 9100 },
      on: day,
    });
    const without = [...open, ballot(19), ...marked([93, 95, 95]), entered];
    given(projectDecider, ...without)
      .under(firstLedger, by(office))
      .when('Conclude', conclude)
      .thenRefused('rule-refuses', 'R22');
    given(projectDecider, ...without)
      .under(firstLedger, { ...by(office), override: [{ article: 'R22', reason: '单位不足十人' }] })
      .when('Conclude', conclude)
      .thenSetAside('R22');
    given(projectDecider, ...without, AcceptanceArticleWaived({ article: 'R22', subject: projectId, reason: '免问卷' }))
      .under(firstLedger, by(office))
      .when('Conclude', conclude)
      .thenSetAside('R22');
    expect(shown([...without, questionnaire(48, 47)]).awareness).toBe('96.00');
  });

  it('is refused without an awareness figure, whatever the reason', () =>
    given(projectDecider, ...open, ballot(19), ...marked([93, 95, 95]))
      .under(firstLedger, { ...by(office), override: [{ article: 'R22', reason: '单位不足十人' }] })
      .when('Conclude', conclude)
      .thenRefused('rule-refuses', 'R23'));

  it('is refused without a goal figure when no item was set', () =>
    given(projectDecider, ...first)
      .under(contextOf(scheme, ledgerOf(0, 0, [94, 92])), by(office))
      .when('Conclude', conclude)
      .thenRefused('rule-refuses', 'R23'));

  it('never takes a missing total for one under the floor', () =>
    given(projectDecider, ...first)
      .under(contextOf(scheme, { ...ledgerOf(10, 10, [94, 92]), marks: [] }), by(office))
      .when('Conclude', conclude)
      .thenRefused('rule-refuses', 'O1'));

  it('with another outcome than proposed needs a reason', () => {
    given(projectDecider, ...first)
      .under(firstLedger, by(office))
      .when('Conclude', { ...conclude, outcome: 'open' })
      .thenRefused('rule-refuses', 'O2');
    expect(conclusionOf(first, firstLedger, { outcome: 'open', reason: '尚有信访待查' })).toMatchObject({
      proposed: 'concluded',
      outcome: 'open',
      reason: '尚有信访待查',
      consequences: ['stay-open'],
    });
  });

  it('cannot be an outcome whose own condition does not hold, nor one unheard of', () => {
    given(projectDecider, ...last)
      .under(lastLedger, by(office))
      .when('Conclude', { ...conclude, outcome: 'concluded', reason: '领导同意' })
      .thenRefused('rule-refuses', 'O2');
    given(projectDecider, ...last)
      .under(lastLedger, by(office))
      .when('Conclude', { ...conclude, outcome: 'excellent' })
      .thenRefused('outcome-unknown');
  });

  it('needs the ledger to have been read and the assessment to be open', () => {
    given(projectDecider, ...first)
      .under(contextOf(scheme), by(office))
      .when('Conclude', conclude)
      .thenRefused('ledger-not-seen');
    given(projectDecider, ...first, AssessmentConcluded(conclusionOf(first)))
      .under(firstLedger, by(office))
      .when('Conclude', conclude)
      .thenRefused('assessment-concluded');
  });
});

describe('overturning', () => {
  const concluded = AssessmentConcluded(conclusionOf(first));
  const cause = derivedId('event', first.length);
  const command = { ...conclude, reason: '复核发现数字不实' };
  const overturned = ConclusionOverturned({ ...round, cause, reason: command.reason, on: '2012-12-05' });

  it('names the conclusion that falls', () =>
    given(projectDecider, ...first, concluded)
      .under(firstLedger, by(office, '2012-12-05'))
      .when('OverturnConclusion', command)
      .then(overturned));

  it('undoes it: the assessment is open again and may be concluded anew', () => {
    given(projectDecider, ...first, concluded, overturned)
      .under(firstLedger, by(office, '2012-12-05'))
      .when('OverturnConclusion', command)
      .thenRefused('assessment-not-concluded');
    expect(conclusionOf([...first, concluded, overturned])).toEqual(concluded.data);
  });
});
