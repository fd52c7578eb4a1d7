import { DeclarationWithdrawn, ProjectEstablished, ProjectIssued, ProjectWithdrawn, StepDecided } from '@xmh/contracts';
import { derivedId, type Recorded } from '@xmh/eventing';
import type { Rule } from '@xmh/scheme';
import { given } from '@xmh/testing';
import {
  approved,
  by,
  callId,
  context,
  county,
  drafted,
  feasible,
  leader,
  office,
  officer,
  pinned,
  projectId,
  struck,
  submitted,
  town,
} from '../../registration.suite';
import type { ProjectContext } from '../project.context';
import { projectDecider } from '../project.decider';
import type { ProjectEvent } from '../project.state';
import { conclusionsSeen, standingAfter } from './conclusion.reading';

const on = '2012-06-01';
const reason = '承办支部已撤并';
const organisation = { id: town, path: `/${county}/${town}/` };
const facts = { projectId, callId, scheme: pinned.ref, issuer: county, organisation };
const begun = { declaredAt: '2012-04-12T01:00:00.000Z', roles: {}, items: [], on: '2012-05-07' };
const established = ProjectEstablished({ ...facts, ...begun, track: 'innovation', title: '支部联建', step: 'letter' });
const letter = StepDecided({
  projectId,
  step: 'letter',
  decision: 'issue',
  leads: 'on',
  form: 'letter',
  values: { number: '一号' },
  on: '2012-05-07',
});
const project: readonly ProjectEvent[] = [drafted, submitted, feasible, approved, letter, established];
const came = {
  track: 'routine',
  title: '专题学习',
  issueId: derivedId('issue'),
  start: 'issue',
  route: 'issue-targets',
};
const issued: readonly ProjectEvent[] = [
  ProjectIssued({ ...facts, ...came, list: 'targets', items: [], on: '2012-04-10' }),
  StepDecided({ projectId, step: 'issue', decision: 'issue', leads: 'on', values: {}, on: '2012-04-10' }),
  ProjectEstablished({ ...facts, ...begun, track: 'routine', title: '专题学习', step: 'issue' }),
];

const seen = '0'.repeat(20);
const nothing: ProjectContext = { ...context, conclusions: { seen, standing: [] } };
/** The document with these rules of withdrawal on every track; none: it says nothing of it. */
function ruled(rules?: readonly Rule[]): ProjectContext {
  const tracks = pinned.scheme.tracks.map(({ withdraw: _withdraw, ...track }) => ({
    ...track,
    ...(rules && { withdraw: [...rules] }),
  }));
  return { ...nothing, pinned: { ...pinned, scheme: { ...pinned.scheme, tracks } } };
}
const untilJune: Rule = { article: 'R7.most', that: { today: 'until', day: { monthDay: '06-30' } } };
const ended = ProjectWithdrawn({ projectId, callId, reason, seen, on });

const asked = (
  type: 'WithdrawProject' | 'RevokeEstablishment',
  history: readonly ProjectEvent[],
  more: object = {},
) => ({
  under: (stands: ProjectContext, as = type === 'WithdrawProject' ? officer : office, day = on) =>
    given(projectDecider, ...history)
      .under(stands, by(as, day))
      .when(type, { projectId, reason, ...more }),
});

describe('withdrawing a declaration', () => {
  const withdraw = (...history: ProjectEvent[]) => asked('WithdrawProject', history).under(context, officer);
  const withdrawn = DeclarationWithdrawn({ projectId, reason, on });

  it('ends it, whether or not the document speaks of it', () => withdraw(drafted, submitted).then(withdrawn));

  it('is refused when it has ended already', () => {
    withdraw(drafted, withdrawn).thenRefused('declaration-withdrawn-already');
    withdraw(drafted, submitted, approved, struck).thenRefused('declaration-decided');
  });

  it('is refused for a project that is not there', () => withdraw().thenRefused('project-unknown'));
});

describe('withdrawing a project that stands established', () => {
  it('is for the unit as far as the document lets it', () => {
    asked('WithdrawProject', project)
      .under(ruled([untilJune]))
      .then(ended);
    asked('WithdrawProject', issued)
      .under(ruled([untilJune]))
      .then(ended);
    asked('WithdrawProject', project)
      .under(ruled([untilJune]), officer, '2012-07-01')
      .thenRefused('rule-refuses', 'R7.most');
  });

  it('is refused under the article that forbids it, and where the document is silent', () => {
    asked('WithdrawProject', issued).under(nothing).thenRefused('rule-refuses', 'R4');
    asked('WithdrawProject', project).under(nothing).thenRefused('withdrawal-not-provided');
    asked('WithdrawProject', issued).under(ruled()).thenRefused('withdrawal-not-provided');
    asked('WithdrawProject', issued.slice(0, 2)).under(ruled()).thenRefused('withdrawal-not-provided');
  });

  it('stands on the articles tested, and on those set aside by whoever may', () => {
    const late = given(projectDecider, ...project)
      .under(ruled([untilJune]), {
        ...by(office, '2012-07-01'),
        override: [{ article: 'R7.most', reason: '班子调整' }],
      })
      .when('WithdrawProject', { projectId, reason });
    late.then(ProjectWithdrawn({ ...ended.data, on: '2012-07-01' }));
    expect(late.decision).toMatchObject({
      ground: { cited: ['R7.most'], setAside: [{ article: 'R7.most', reason: '班子调整' }] },
    });
  });

  it('waits until no conclusion stands', () => {
    const concluded = { ...ruled([untilJune]), conclusions: { seen, standing: ['year-end'] } };
    asked('WithdrawProject', project).under(concluded).thenRefused('project-concluded');
    asked('RevokeEstablishment', project).under(concluded).thenRefused('project-concluded');
  });

  it('happens once, and nothing is planned or signed afterwards', () => {
    asked('WithdrawProject', [...project, ended])
      .under(nothing)
      .thenRefused('declaration-withdrawn-already');
    asked('RevokeEstablishment', [...project, ended])
      .under(nothing)
      .thenRefused('declaration-withdrawn-already');
    given(projectDecider, ...issued, ended)
      .under(nothing, by(officer))
      .when('FilePlan', { projectId, values: {}, items: [] })
      .thenRefused('project-not-under-way');
    given(projectDecider, ...project, ended)
      .under(nothing, by(leader))
      .when('SignPaper', { projectId, form: 'letter', field: 'signature' })
      .thenRefused('project-withdrawn');
  });
});

describe('revoking an establishment', () => {
  it('is the reverse of the step that established it, whatever the unit may do', () => {
    const revoked = asked('RevokeEstablishment', project).under(nothing);
    revoked.then(ended);
    expect(revoked.decision).toMatchObject({ ground: { cited: ['R14'], setAside: [] } });
    asked('RevokeEstablishment', issued).under(nothing).then(ended);
  });

  it('carries the day it was decided on', () =>
    asked('RevokeEstablishment', project, { on: '2012-05-20' })
      .under(nothing)
      .then(ProjectWithdrawn({ ...ended.data, on: '2012-05-20' })));

  it('needs an establishment', () => {
    asked('RevokeEstablishment', [drafted, submitted]).under(nothing).thenRefused('project-not-established');
    asked('RevokeEstablishment', []).under(nothing).thenRefused('project-unknown');
  });
});

describe('the conclusions that stand', () => {
  const concluded = { type: 'acceptance.assessment-concluded', data: { assessment: 'year-end' } };
  const overturned = { type: 'acceptance.conclusion-overturned', data: { assessment: 'year-end' } };
  const other = { type: 'acceptance.assessment-opened', data: { assessment: 'year-end' } };
  const standing = (...events: object[]) => standingAfter(events as Recorded[]);

  it('are those that were not overturned since', () => {
    expect(standing(other, concluded)).toEqual(['year-end']);
    expect(standing(concluded, overturned)).toEqual([]);
    expect(standing(concluded, overturned, concluded)).toEqual(['year-end']);
  });

  it('are read at the head of the store', async () => {
    const store = { head: () => Promise.resolve(seen), read: () => Promise.resolve([concluded]) };
    const core = { store, catalogue: { lifted: (event: object) => event } };
    expect(await conclusionsSeen(core as never, projectId)).toEqual({ seen, standing: ['year-end'] });
  });
});
