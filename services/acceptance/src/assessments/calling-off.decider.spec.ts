import { AcceptanceCalledOff, AssessmentConcluded, ConclusionOverturned } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { given } from '@xmh/testing';
import { projectDecider } from '../project/project.decider';
import { by, context, day, facts, office, open, prepared, projectId } from '../project/project.suite';

const assessment = 'year-end';
const cause = derivedId('withdrawal');
const on = '2012-11-22';
const withdrawal = { projectId, cause, on };
const calledOff = AcceptanceCalledOff({ projectId, assessments: [assessment], cause, on });
const concluded = AssessmentConcluded({
  ...facts,
  assessment,
  round: 1,
  figures: [],
  used: [],
  seen: '0'.repeat(20),
  on: '2012-11-21',
  inputs: { surveys: {}, marks: {}, items: [], fields: {} },
  proposed: 'open',
  outcome: 'open',
  consequences: ['stay-open'],
});
const service = { as: { service: 'acceptance' }, on };

describe('acceptance of a project that is withdrawn', () => {
  it('is called off, opened or not', () => {
    given(projectDecider, prepared).under(context, service).when('CallOffAcceptance', withdrawal).then(calledOff);
    given(projectDecider, ...open)
      .under(context, service)
      .when('CallOffAcceptance', withdrawal)
      .then(calledOff);
  });

  it('takes with it a conclusion that was reached before it was heard of', () => {
    const fallen = { projectId, assessment, round: 1, cause: derivedId('event', 2), reason: '项目已撤项', on };
    given(projectDecider, ...open, concluded)
      .under(context, service)
      .when('CallOffAcceptance', withdrawal)
      .then(ConclusionOverturned(fallen), calledOff);
  });

  it('is called off once, and not before it was prepared', () => {
    given(projectDecider, ...open, calledOff)
      .under(context, service)
      .when('CallOffAcceptance', withdrawal)
      .thenRefused('acceptance-called-off-already');
    given(projectDecider).under(context, service).when('CallOffAcceptance', withdrawal).thenRefused('project-unknown');
  });

  it('opens, counts and concludes nothing any more', () => {
    given(projectDecider, prepared, calledOff)
      .under(context, service)
      .when('OpenAssessment', { projectId, assessment })
      .thenRefused('acceptance-called-off');
    const ended = given(projectDecider, ...open, calledOff).under(context, by(office, day));
    const counts = { projectId, assessment, survey: 'staff', valid: 1, answers: {} };
    ended.when('CountSurvey', counts).thenRefused('acceptance-called-off');
    ended.when('Conclude', { projectId, assessment }).thenRefused('acceptance-called-off');
    ended.when('OverturnConclusion', { projectId, assessment, reason: '不实' }).thenRefused('assessment-not-concluded');
  });
});
