import { ProjectEstablished, StepDecided } from '@xmh/contracts';
import { given } from '@xmh/testing';
import {
  approved,
  batchId,
  by,
  chair,
  context,
  deputy,
  declaredAt,
  direct,
  drafted,
  feasible,
  first,
  leader,
  notFeasible,
  office,
  projectId,
  returned,
  signed,
  struck,
  submitted,
} from '../../registration.suite';
import { projectDecider } from '../project.decider';
import type { ProjectEvent } from '../project.state';

const standing = [drafted, signed, submitted];
const on = '2012-04-27';
const decide = (facts: readonly ProjectEvent[], step: string, decision: string, more: object = {}) =>
  given(projectDecider, ...facts)
    .under(context, by(office, on))
    .when('DecideStep', { projectId, step, decision, values: {}, ...more });
const letter = { values: { number: '泸组责〔2012〕1号', goals: '完成两项任务', until: '2012-11-15' } };
const opinion = { values: { opinion: '可行' } };

describe('deciding a step', () => {
  it('leads on with the paper of the step', () => decide(standing, 'feasibility', 'feasible', opinion).then(feasible));

  it('is refused without the paper', () =>
    decide(standing, 'feasibility', 'feasible').thenRefused('rule-refuses', 'R12'));

  it('turns out without the paper', () => {
    const decided = { projectId, step: 'feasibility', decision: 'not-feasible', leads: 'out' as const };
    const turned = StepDecided({ ...decided, form: 'opinion', values: {}, on });
    decide(standing, 'feasibility', 'not-feasible').then(turned);
  });

  it('returns by a day, and is refused without one', () => {
    const day = { returnBy: '2012-04-30', ...opinion };
    const data = { projectId, step: 'feasibility', decision: 'return', leads: 'back' as const, ...day };
    decide(standing, 'feasibility', 'return', day).then(StepDecided({ ...data, form: 'opinion', on }));
    decide(standing, 'feasibility', 'return', opinion).thenRefused('rule-refuses', 'O4');
  });

  it('waits for submission, and for what was returned to come back', () => {
    decide([drafted], 'feasibility', 'feasible', opinion).thenRefused('rule-refuses', 'R12');
    decide([...standing, returned], 'feasibility', 'feasible', opinion).thenRefused('rule-refuses', 'R12');
  });

  it('refuses the letter before the plan is approved, naming the article of the letter', () =>
    decide([...standing, feasible, first, direct], 'letter', 'issue', letter).thenRefused('rule-refuses', 'R14'));

  it('refuses the letter of an entry that was struck', () =>
    decide([...standing, feasible, struck, first, direct], 'letter', 'issue', letter).thenRefused(
      'rule-refuses',
      'R13',
      'R14',
    ));

  it('decides a step of the whole plan by a batch only', () => {
    given(projectDecider, ...standing, feasible)
      .under(context, by(chair, on))
      .when('DecideStep', { projectId, step: 'approve-plan', decision: 'approve', values: {} })
      .thenRefused('rule-refuses', 'R13');
    given(projectDecider, ...standing, feasible)
      .under(context, by({ service: 'registration' }, '2012-05-04'))
      .when('DecideStep', { projectId, step: 'approve-plan', decision: 'approve', values: {}, batchId })
      .then(approved);
  });

  it('leaves an entry of a returned plan where it stands', () => {
    const back = StepDecided({ ...approved.data, decision: 'return', leads: 'back' } as never);
    given(projectDecider, ...standing, feasible, back)
      .under(context, by({ service: 'registration' }, '2012-05-04'))
      .when('DecideStep', { projectId, step: 'approve-plan', decision: 'approve', values: {}, batchId })
      .then(approved);
  });

  it('refuses an entry that is not feasible, naming where it was turned out', () =>
    given(projectDecider, ...standing, notFeasible)
      .under(context, by({ service: 'registration' }, '2012-05-04'))
      .when('DecideStep', { projectId, step: 'approve-plan', decision: 'approve', values: {}, batchId })
      .thenRefused('rule-refuses', 'R12', 'R13'));

  it('knows only the steps of the route and the decisions of the step', () => {
    decide(standing, 'fix', 'fix').thenRefused('step-unknown');
    decide(standing, 'feasibility', 'approve').thenRefused('decision-unknown');
  });
});

describe('establishing a project', () => {
  const ready = [...standing, feasible, approved, first];

  it('is refused while no direct responsible person is named', () =>
    decide(ready, 'letter', 'issue', letter).thenRefused('rule-refuses', 'R15'));

  it('comes with the letter: the other services learn all they need', () => {
    const { projectId: id, callId, scheme, issuer, organisation, track, title, items } = drafted.data;
    const facts = { projectId: id, callId, scheme, issuer, organisation, track, title, items };
    const roles = { first: [leader.person], direct: [deputy.person] };
    const decided = { projectId, step: 'letter', decision: 'issue', leads: 'on' as const, form: 'letter' };
    decide([...ready, direct], 'letter', 'issue', letter).then(
      StepDecided({ ...decided, ...letter, on }),
      ProjectEstablished({ ...facts, declaredAt, step: 'letter', roles, on }),
    );
  });
});
