import { ListDrawnUp } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { listOf, type Scheme, startOf, trackOf } from '@xmh/scheme';
import { given, questionsAt } from '@xmh/testing';
import { callDecider } from './calls/call.decider';
import { issueDecider } from './issues/issue.decider';
import { listDecider } from './lists/list.decider';
import { projectDecider } from './projects/project.decider';
import {
  by,
  call,
  callId,
  chair,
  context,
  county,
  drafted,
  ofCall,
  ofIssuer,
  office,
  pinned,
  projectId,
  signed,
  submitted,
} from './registration.suite';

const { scheme } = pinned;
const under = (document: Scheme) => ({ pinned: { ...pinned, scheme: document } });
const asked = (decision: object) => expect(decision).toHaveProperty('accepted');
const onRoutes = (require: ReturnType<typeof questionsAt>): Scheme => ({
  ...scheme,
  routes: scheme.routes.map((route) => ({ ...route, steps: route.steps.map((step) => ({ ...step, require })) })),
});

describe('what may be asked is answered', () => {
  it('when a call is opened', () => {
    const calls = { ...scheme.calls, require: questionsAt('open-call', 'R11') };
    const { decision } = given(callDecider)
      .under({ ...ofCall, ...under({ ...scheme, calls }) }, by(office, '2012-04-06'))
      .when('OpenCall', { callId, scheme: { id: scheme.id, version: 1 }, name: call.name, year: 2012 });
    asked(decision);
  });

  it('when a list is decided', () => {
    const declared = listOf(scheme, 'targets');
    if (!declared) throw new Error('the preset has no list of targets');
    const listId = derivedId('list', 'targets');
    const values = { year: 2012, targets: [{ no: 1, name: '专题学习', requirement: '十二次' }] };
    const entries = [{ key: 't1', name: '专题学习十二次', group: 'routine' }];
    const from = { listId, callId, scheme: pinned.ref, issuer: { id: county, path: `/${county}/` }, list: 'targets' };
    const paper = { route: 'fix-targets', form: 'target-plan', values, entries, on: '2012-04-08' };
    const { decision } = given(listDecider, ListDrawnUp({ ...from, ...paper }))
      .under({ ...ofIssuer, ...under(onRoutes(questionsAt('decide-list', 'R3'))), callId, declared }, by(chair))
      .when('DecideList', { listId, step: 'fix', decision: 'fix', values: {} });
    asked(decision);
  });

  it('when projects are issued, by the start and by the first step of its route', () => {
    const require = questionsAt('issue', 'R3');
    const [track, start] = [trackOf(scheme, 'routine'), startOf(scheme, 'routine', 'issue')];
    const declared = listOf(scheme, 'targets');
    if (!track || !start || !declared) throw new Error('the preset issues nothing');
    const list = { declared, entries: [{ key: 't1', name: '专题学习十二次', group: 'routine' }] };
    const issuing = { callId, track, start: { ...start, require }, list, isFixed: () => true };
    const { decision } = given(issueDecider)
      .under({ ...ofIssuer, ...under(onRoutes(require)), ...issuing }, by(office))
      .when('IssueProjects', {
        issueId: derivedId('issue'),
        callId,
        track: 'routine',
        start: 'issue',
        list: 'targets',
      });
    asked(decision);
  });

  it('when a project is decided on', () => {
    const { decision } = given(projectDecider, drafted, signed, submitted)
      .under({ ...context, ...under(onRoutes(questionsAt('establish', 'R12'))) }, by(office))
      .when('DecideStep', { projectId, step: 'feasibility', decision: 'feasible', values: { opinion: '可行' } });
    asked(decision);
  });
});
