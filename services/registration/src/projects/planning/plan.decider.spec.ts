import {
  PlanCorrected,
  PlanFiled,
  PlanRegistered,
  PlanReturned,
  ProjectEstablished,
  ProjectIssued,
  ResponsibleNamed,
} from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { given } from '@xmh/testing';
import {
  by,
  callId,
  context,
  county,
  deputy,
  direct,
  drafted,
  first,
  leader,
  office,
  pinned,
  projectId,
  town,
} from '../../registration.suite';
import type { ProjectContext } from '../project.context';
import { projectDecider } from '../project.decider';
import type { PlanOfTrack } from './plan.rules';

const facts = {
  projectId,
  callId,
  scheme: pinned.ref,
  issuer: county,
  organisation: { id: town, path: `/${county}/${town}/` },
  track: 'routine',
  title: '专题学习十二次',
};
const issued = ProjectIssued({
  ...facts,
  issueId: derivedId('issue', 'one'),
  start: 'issue',
  route: 'issue-targets',
  items: [],
  on: '2012-04-10',
});
const values = {
  'unit-tasks': '十二次专题学习',
  time: '四月至十一月',
  steps: '每月一次',
  way: '集中学习',
  measures: '支部书记负责',
  'year-end-target': '完成十二次',
};
const items = [{ key: 'study', name: '专题学习十二次' }];
const established = ProjectEstablished({
  ...facts,
  declaredAt: '2012-04-10T01:00:00.000Z',
  step: 'issue',
  roles: {},
  items: [],
  on: '2012-04-10',
});
const on = '2012-04-20';
const form = 'implementation-plan';
const filed = PlanFiled({ projectId, round: 1, form, values, items, on });
const roles = { first: [leader.person], direct: [deputy.person] };
const named = [issued, first, direct] as const;

describe('filing the plan of a project', () => {
  const filing = (more: object = {}) =>
    given(projectDecider, ...named)
      .under(context, by(leader, on))
      .when('FilePlan', { projectId, values, items, ...more });

  it('takes a complete one', () => filing().then(filed));

  const planned = (plan: Partial<PlanOfTrack>): ProjectContext => {
    const { scheme } = pinned;
    const tracks = scheme.tracks.map((track) => (track.plan ? { ...track, plan: { ...track.plan, ...plan } } : track));
    return { ...context, pinned: { ...pinned, scheme: { ...scheme, tracks } } };
  };
  const filingUnder = (ground: ProjectContext) =>
    given(projectDecider, ...named)
      .under(ground, by(leader, on))
      .when('FilePlan', { projectId, values, items });

  it('takes it until the day of the paper, that day included', () => {
    filingUnder(planned({ due: { monthDay: '04-20' } })).then(filed);
    filingUnder(planned({ due: { monthDay: '04-19' } })).thenRefused('rule-refuses', 'R5');
  });

  it('takes one only of the projects of which it is asked', () => {
    filingUnder(planned({ when: { kind: ['township'] } })).then(filed);
    filingUnder(planned({ when: { kind: ['department'] } })).thenRefused('plan-not-asked');
  });

  it('refuses one without one of its parts, naming the article', () => {
    const { 'year-end-target': _missing, ...partial } = values;
    filing({ values: partial }).thenRefused('rule-refuses', 'R5');
  });

  it('refuses one without items, since they come with the plan', () =>
    filing({ items: [] }).thenRefused('rule-refuses', 'R5'));

  it('waits for both persons to be named', () =>
    given(projectDecider, issued, first)
      .under(context, by(leader, on))
      .when('FilePlan', { projectId, values, items })
      .thenRefused('rule-refuses', 'R15'));

  it('is no stage of a track without a plan', () =>
    given(projectDecider, drafted)
      .under(context, by(leader, on))
      .when('FilePlan', { projectId, values, items })
      .thenRefused('stage-absent'));

  it('lets the unit name its persons until the plan is registered', () => {
    const naming = { projectId, role: 'first', holders: [leader.person] };
    const again = ResponsibleNamed({ ...naming, on });
    given(projectDecider, issued).under(context, by(leader, on)).when('NameResponsible', naming).then(again);
    const registered = PlanRegistered({ projectId, form, values, items, roles, on });
    given(projectDecider, ...named, established, filed, registered)
      .under(context, by(leader, on))
      .when('NameResponsible', naming)
      .thenRefused('project-decided');
  });
});

describe('deciding the plan', () => {
  const deciding = (decision: 'register' | 'return', more: object = {}) =>
    given(projectDecider, ...named, filed)
      .under(context, by(office, on))
      .when('DecidePlan', { projectId, decision, ...more });

  it('registers it with its items and the persons named', () =>
    deciding('register').then(PlanRegistered({ projectId, form, values, items, roles, on })));

  it('returns it by a day, and takes it back as the next round until then', () => {
    const returned = PlanReturned({ projectId, returnBy: '2012-04-25', on });
    deciding('return', { returnBy: '2012-04-25' }).then(returned);
    const back = (day: string) =>
      given(projectDecider, ...named, filed, returned)
        .under(context, by(leader, day))
        .when('FilePlan', { projectId, values, items });
    back('2012-04-25').then(PlanFiled({ projectId, round: 2, form, values, items, on: '2012-04-25' }));
    back('2012-04-26').thenRefused('rule-refuses', 'R5');
  });

  it('decides only what is filed', () => {
    const none = given(projectDecider, ...named).under(context, by(office, on));
    none.when('DecidePlan', { projectId, decision: 'register' }).thenRefused('plan-unknown');
    given(projectDecider, ...named, filed, PlanReturned({ projectId, on }))
      .under(context, by(office, on))
      .when('DecidePlan', { projectId, decision: 'register' })
      .thenRefused('plan-returned-already');
  });
});

describe('correcting the plan', () => {
  const correction = { projectId, values: { ...values, time: '五月至十一月' }, corrects: 3, reason: '笔误' };
  it('puts right what stands, keeping the items it does not give', () => {
    const correcting = given(projectDecider, ...named, filed).under(context, by(leader, on));
    correcting.when('CorrectPlan', correction).then(PlanCorrected({ ...correction, form, items, on }));
    correcting.when('CorrectPlan', { ...correction, corrects: 1 }).thenRefused('corrects-another');
  });

  it('is possible when the plan is registered, of what it says: its items stand', () => {
    const registered = PlanRegistered({ projectId, form, values, items, roles, on });
    const correction = { projectId, values: { ...values, steps: '五月启动' }, corrects: 3, reason: '笔误' };
    const correcting = (more: object = {}) =>
      given(projectDecider, ...named, filed, registered)
        .under(context, by(leader, '2012-05-02'))
        .when('CorrectPlan', { ...correction, ...more });
    correcting().then(PlanCorrected({ ...correction, form, items, on }));
    correcting({ items: [...items, { key: 'more', name: '另加一项' }] }).thenRefused('plan-items-stand');
    const turned = items.map((item) => Object.fromEntries(Object.entries(item).reverse()));
    correcting({ items: turned }).then(PlanCorrected({ ...correction, form, items, on }));
    correcting({ corrects: 4 }).thenRefused('corrects-another');
  });
});
