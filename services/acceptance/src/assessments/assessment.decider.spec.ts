import { given } from '@xmh/testing';
import { AcceptanceArticleWaived, AcceptancePrepared, AssessmentOpened } from '@xmh/contracts';
import { projectDecider } from '../project/project.decider';
import {
  by,
  context,
  contextOf,
  day,
  facts,
  office,
  officer,
  open,
  opened,
  prepared,
  projectId,
  scheme,
} from '../project/project.suite';

const service = { service: 'acceptance' };
const established = { ...facts, on: '2012-05-07' };

describe('acceptance', () => {
  it('is prepared with the assessments of the track and their first days', () =>
    given(projectDecider).under(context).when('PrepareAcceptance', established).then(prepared));

  it('of another track has its own', () =>
    given(projectDecider)
      .under(context)
      .when('PrepareAcceptance', { ...established, track: 'routine' })
      .then(
        AcceptancePrepared({
          ...prepared.data,
          track: 'routine',
          assessments: [{ assessment: 'routine-year-end', opensOn: '2012-11-19' }],
        }),
      ));

  it('is prepared once', () =>
    given(projectDecider, prepared)
      .under(context)
      .when('PrepareAcceptance', established)
      .thenRefused('acceptance-prepared-already'));
});

describe('an assessment', () => {
  const command = { projectId, assessment: 'year-end' };

  it('opens when its day has come', () =>
    given(projectDecider, prepared)
      .under(context, { as: service, on: day })
      .when('OpenAssessment', command)
      .then(opened));

  it('opens late when nobody looked before', () =>
    given(projectDecider, prepared)
      .under(context, { as: service, on: '2012-12-03' })
      .when('OpenAssessment', command)
      .then(AssessmentOpened({ ...opened.data, on: '2012-12-03' })));

  it('does not open before its day, nor twice', () => {
    given(projectDecider, prepared)
      .under(context, { as: service, on: '2012-11-19' })
      .when('OpenAssessment', command)
      .thenRefused('assessment-not-due');
    given(projectDecider, ...open)
      .under(context, { as: service, on: day })
      .when('OpenAssessment', command)
      .thenRefused('assessment-opened-already');
  });

  it('of another track is not this project’s', () =>
    given(projectDecider, prepared)
      .under(context, { as: service, on: day })
      .when('OpenAssessment', { projectId, assessment: 'routine-year-end' })
      .thenRefused('assessment-not-of-track'));

  it('is absent where the scheme has none', () => {
    const { acceptance: _acceptance, ...bare } = scheme;
    given(projectDecider, prepared)
      .under(contextOf(bare), { as: service, on: day })
      .when('OpenAssessment', command)
      .thenRefused('stage-absent');
  });
});

describe('a waiver', () => {
  const waiver = { projectId, article: 'R22', reason: '单位不足十人，免问卷' };

  it('is given by whom the article names', () =>
    given(projectDecider, prepared)
      .under(context, by(office))
      .when('WaiveArticle', waiver)
      .then(AcceptanceArticleWaived({ article: 'R22', reason: waiver.reason, subject: projectId })));

  it('is refused to others, and for what nobody may set aside', () => {
    given(projectDecider, prepared)
      .under(context, by(officer))
      .when('WaiveArticle', waiver)
      .thenRefused('not-allowed', 'R22');
    given(projectDecider, prepared)
      .under(context, by(office))
      .when('WaiveArticle', { ...waiver, article: 'R23' })
      .thenRefused('article-not-waivable', 'R23');
  });
});
