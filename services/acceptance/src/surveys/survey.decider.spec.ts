import { given } from '@xmh/testing';
import { SurveyCorrected, SurveyCounted } from '@xmh/contracts';
import type { Scheme } from '@xmh/scheme';
import { projectDecider } from '../project/project.decider';
import { by, context, contextOf, day, office, open, prepared, projectId, scheme } from '../project/project.suite';

const answers = { aware: { yes: 48, no: 2 }, satisfied: { yes: 47, no: 3 } };
const counts = { projectId, assessment: 'year-end', survey: 'staff', valid: 50, answers };
const counted = SurveyCounted({ ...counts, round: 1, on: day });

const leastOf = (least: number): Scheme => ({
  ...scheme,
  acceptance: scheme.acceptance!.map((one) => ({
    ...one,
    ...(one.surveys && { surveys: one.surveys.map((survey) => ({ ...survey, least })) }),
  })),
});

describe('a survey', () => {
  it('is counted once it is closed', () =>
    given(projectDecider, ...open)
      .under(context, by(office))
      .when('CountSurvey', counts)
      .then(counted));

  it.each([
    ['a question without counts', { ...counts, answers: { aware: answers.aware } }],
    ['a question it does not ask', { ...counts, answers: { ...answers, liked: { yes: 50 } } }],
    ['an answer it does not offer', { ...counts, answers: { ...answers, aware: { yes: 48, maybe: 2 } } }],
    ['answers that are not as many as the valid papers', { ...counts, valid: 51 }],
  ])('is refused with %s', (_what, wrong) =>
    given(projectDecider, ...open)
      .under(context, by(office))
      .when('CountSurvey', wrong)
      .thenRefused('rule-refuses', 'R22'),
  );

  it('with too few valid papers needs a reason', () => {
    given(projectDecider, ...open)
      .under(contextOf(leastOf(60)), by(office))
      .when('CountSurvey', counts)
      .thenRefused('rule-refuses', 'R22');
    given(projectDecider, ...open)
      .under(contextOf(leastOf(60)), { ...by(office), override: [{ article: 'R22', reason: '单位人少' }] })
      .when('CountSurvey', counts)
      .thenSetAside('R22');
  });

  it('is counted once, in an open assessment, if the scheme has it', () => {
    given(projectDecider, ...open, counted)
      .under(context, by(office))
      .when('CountSurvey', counts)
      .thenRefused('survey-counted-already');
    given(projectDecider, prepared)
      .under(context, by(office))
      .when('CountSurvey', counts)
      .thenRefused('assessment-not-open');
    given(projectDecider, ...open)
      .under(context, by(office))
      .when('CountSurvey', { ...counts, survey: 'villagers' })
      .thenRefused('survey-unknown');
  });
});

describe('the correction of a count', () => {
  const recount = { ...counts, answers: { ...answers, aware: { yes: 47, no: 3 } }, corrects: 2, reason: '重数' };

  it('names the revision that was wrong', () =>
    given(projectDecider, ...open, counted)
      .under(context, by(office, '2012-11-22'))
      .when('CorrectSurvey', recount)
      .then(SurveyCorrected({ ...recount, round: 1, on: day })));

  it('of another revision is refused', () =>
    given(projectDecider, ...open, counted)
      .under(context, by(office))
      .when('CorrectSurvey', { ...recount, corrects: 1 })
      .thenRefused('corrects-another'));

  it('needs a count', () =>
    given(projectDecider, ...open)
      .under(context, by(office))
      .when('CorrectSurvey', recount)
      .thenRefused('survey-not-counted'));
});
