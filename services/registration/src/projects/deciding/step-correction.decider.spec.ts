import { StepCorrected } from '@xmh/contracts';
import { given } from '@xmh/testing';
import {
  approved,
  by,
  context,
  drafted,
  feasible,
  office,
  projectId,
  signed,
  submitted,
} from '../../registration.suite';
import { projectDecider } from '../project.decider';

const on = '2012-04-27';
const values = { opinion: '可行，须注明分工' };
const correction = { projectId, step: 'feasibility', values, corrects: 3, reason: '漏记意见' };
const decided = [drafted, signed, submitted, feasible] as const;

describe('correcting the paper of a decided step', () => {
  const correcting = (more: object = {}, ...facts: (typeof decided)[number][]) =>
    given(projectDecider, ...decided, ...facts)
      .under(context, by(office, '2012-05-02'))
      .when('CorrectStep', { ...correction, ...more });

  it('puts the words right and lets the decision and its day stand', () =>
    correcting().then(StepCorrected({ ...correction, form: 'opinion', on })));

  it('names the revision that stands', () => {
    const once = StepCorrected({ ...correction, form: 'opinion', on });
    correcting({ corrects: 2 }).thenRefused('corrects-another');
    correcting({}, once).thenRefused('corrects-another');
    correcting({ corrects: 4 }, once).then(StepCorrected({ ...correction, corrects: 4, form: 'opinion', on }));
  });

  it('keeps the paper of a step that led on complete', () =>
    correcting({ values: {} }).thenRefused('rule-refuses', 'R12'));

  it('has nothing to correct in a step not decided', () =>
    correcting({ step: 'letter' }).thenRefused('step-undecided'));

  it('leaves what was decided with a batch to the batch, whose day it follows', () => {
    const day = { step: 'approve-plan', values: {}, corrects: 4, on: '2012-05-03', reason: '日期笔误' };
    correcting(day, approved).thenRefused('decided-with-batch');
    given(projectDecider, ...decided, approved)
      .under(context, by({ service: 'registration' }, '2012-05-07'))
      .when('CorrectStep', { projectId, ...day })
      .then(StepCorrected({ projectId, ...day }));
  });
});
