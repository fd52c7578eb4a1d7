import { ProjectEstablished, ProjectIssued, StepDecided } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { given } from '@xmh/testing';
import type { KnownIssue } from '../../issues/issue.state';
import { callId, context, county, pinned, projectId, town } from '../../registration.suite';
import { projectDecider } from '../project.decider';

const issueId = derivedId('issue', 'one');
const entries = [
  { key: 't1', name: '专题学习十二次', group: 'routine' },
  { key: 't2', name: '走访', group: 'routine', kinds: ['department'] },
];
const on = '2012-04-10';
const issue: KnownIssue = {
  status: 'expanding',
  issueId,
  callId,
  scheme: pinned.ref,
  issuer: { id: county, path: `/${county}/` },
  track: 'routine',
  start: 'issue',
  route: 'issue-targets',
  kinds: ['township'],
  organisations: 1,
  list: 'targets',
  each: 'entry',
  title: '县级目标项目',
  entries,
  on,
  pages: 0,
  reached: 0,
  projects: 0,
};
const facts = {
  projectId,
  callId,
  scheme: pinned.ref,
  issuer: county,
  organisation: { id: town, path: `/${county}/${town}/` },
  track: 'routine',
};
const [entry] = entries;
const came = { issueId, start: 'issue', route: 'issue-targets', list: 'targets', on };
const title = '专题学习十二次';
const issuedFact = ProjectIssued({ ...facts, ...came, title, ...(entry && { entry }), items: [] });
const stepFact = StepDecided({ projectId, step: 'issue', decision: 'issue', leads: 'on', values: {}, on });
const command = { projectId, issueId, callId, organisation: town, entry: 't1' };

describe('a project that comes down from above', () => {
  const issuing = (more: object, of = issue) =>
    given(projectDecider)
      .under({ ...context, issue: of }, { on })
      .when('IssueProject', { ...command, ...more });

  it('begins with the first step of its route, which establishes it', () => {
    const declaredAt = '2012-04-10T01:00:00.000Z';
    const established = ProjectEstablished({ ...facts, title, declaredAt, step: 'issue', roles: {}, items: [], on });
    issuing({}).then(issuedFact, stepFact, established);
  });

  it('has the entries for its kind as items where the whole list is one project', () => {
    const { decision } = issuing({ entry: undefined }, { ...issue, each: 'list' });
    const [first] = 'accepted' in decision ? decision.accepted : [];
    expect(first?.data).toMatchObject({ title: '县级目标项目', items: [{ key: 't1', name: title }] });
  });

  it('comes once', () =>
    given(projectDecider, issuedFact, stepFact)
      .under({ ...context, issue }, { on })
      .when('IssueProject', command)
      .thenRefused('project-issued-already'));
});
