import { IssuePageExpanded, ProjectsIssued } from '@xmh/contracts';
import { listOf, startOf, trackOf } from '@xmh/scheme';
import { given } from '@xmh/testing';
import { by, callId, county, ofIssuer, office, pinned } from '../registration.suite';
import type { IssueContext } from './issue.context';
import { issueDecider } from './issue.decider';
import { issueIdOf } from './issue.handler';

const about = { callId, track: 'routine', start: 'issue', list: 'targets' };
const issueId = issueIdOf(about);
const { scheme } = pinned;
const [track, start, declared] = [
  trackOf(scheme, 'routine'),
  startOf(scheme, 'routine', 'issue'),
  listOf(scheme, 'targets'),
];
if (!track || !start || !declared) throw new Error('the preset issues nothing');
const entries = ['t1', 't2', 't3'].map((key) => ({ key, name: `目标${key}`, group: 'routine' }));
const fixed: IssueContext = { ...ofIssuer, callId, track, start, list: { declared, entries }, isFixed: () => true };
const drawnOnly: IssueContext = { ...fixed, list: { declared, entries: [] }, isFixed: () => false };
const on = '2012-04-10';
const issued = ProjectsIssued({
  issueId,
  callId,
  scheme: pinned.ref,
  issuer: { id: county, path: `/${county}/` },
  track: 'routine',
  start: 'issue',
  route: 'issue-targets',
  kinds: ['township', 'department'],
  organisations: 2,
  list: 'targets',
  each: 'entry',
  title: '县级目标项目',
  entries,
  on,
});

describe('issuing projects to everyone in scope', () => {
  const issuing = (context: IssueContext, data: object = {}) =>
    given(issueDecider)
      .under(context, by(office, on))
      .when('IssueProjects', { issueId, ...about, ...data });

  it('is one fact with the scope, whatever the number of organisations', () => issuing(fixed).then(issued));

  it('waits for the list to be fixed, naming the article', () => issuing(drawnOnly).thenRefused('rule-refuses', 'R3'));

  it('takes only a list that the start names, and needs one', () => {
    const { list: _list, ...without } = fixed;
    issuing(without).thenRefused('rule-refuses', 'R2');
    issuing({ ...fixed, list: { declared: { ...declared, key: 'another' }, entries } }).thenRefused(
      'rule-refuses',
      'R2',
    );
  });

  it('is not how a track of declarations starts', () => {
    const declare = startOf(scheme, 'innovation', 'declare') ?? start;
    issuing({ ...fixed, start: declare }).thenRefused('rule-refuses', 'R9');
  });

  it('happens once', () =>
    given(issueDecider, issued)
      .under(fixed, by(office, on))
      .when('IssueProjects', { issueId, ...about })
      .thenRefused('issued-already'));
});

describe('the pages of an issue', () => {
  const page = { issueId, page: 0, organisations: 2, projects: 6, through: county, last: true };

  it('are recorded in order, each once', () => {
    given(issueDecider, issued).under(fixed).when('RecordPage', page).then(IssuePageExpanded(page));
    given(issueDecider, issued, IssuePageExpanded(page))
      .under(fixed)
      .when('RecordPage', page)
      .thenRefused('page-expanded-already');
    given(issueDecider, issued)
      .under(fixed)
      .when('RecordPage', { ...page, page: 1 })
      .thenRefused('page-expanded-already');
  });
});
