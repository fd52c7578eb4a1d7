import {
  AcceptancePrepared,
  AssessmentConcluded,
  AssessmentOpened,
  CallClosed,
  CallOpened,
  Commended,
  DossierRecordFiled,
  ExpectationMet,
  ExpectationsRaised,
  IssuePageExpanded,
  ItemsPlanned,
  ItemVerified,
  LedgerClosed,
  LedgerPrepared,
  ListDecided,
  ListDrawnUp,
  PlanFiled,
  PlanRegistered,
  PlanReturned,
  ProjectEstablished,
  ProjectIssued,
  ProjectsIssued,
  PromotionFiled,
  RegistrationArticleWaived,
  slateIdOf,
  StepDecided,
  streams,
} from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { callId, issuer, organisation, path, projectId as innovation } from './played.project.suite';
import { county, ground, leader, leadingGroup, officer, otherTown, pinned, type PlayedLog, town } from './played.suite';

export const listId = derivedId('list', 'played');
export const issueId = derivedId('issue', 'played');
export const routine = (code: 'jia' | 'yi'): string => derivedId('routine', code);
export const neighbouring = { id: otherTown, path: `${path}${otherTown}/` };
export const commendationId = derivedId('commendation', 'played');
export const workerId = derivedId('commendation', 'worker');
export const promotionId = derivedId('promotion', 'played');
const agendaId = derivedId('agenda', 'played');

const entry = { key: 'study', name: '专题学习', group: 'routine', requirement: '每月一次' };
const items = [{ key: 't1', name: '学习十二次' }];
const service = (name: string) => ({ service: name });

/** What a county does around one project: targets for everyone, closing, expectations, commendations. */
export function playedCounty(log: PlayedLog): PlayedLog {
  opened(log);
  issued(log, 'jia', organisation);
  issued(log, 'yi', neighbouring);
  planned(log);
  closed(log);
  owed(log);
  checked(log, 'jia', true);
  checked(log, 'yi', false);
  honoured(log);
  return log;
}

function opened(log: PlayedLog): void {
  const windows = [{ tracks: ['innovation'], closes: '2012-04-15' }];
  const call = { callId, scheme: pinned.ref, issuer, name: '2012年度党建项目', year: 2012, windows, on: '2012-04-06' };
  log.put(streams.call(callId), CallOpened(call), { on: '2012-04-06', ground: ground(['R11']) });
  const drawn = {
    listId,
    callId,
    scheme: pinned.ref,
    issuer,
    list: 'targets',
    route: 'fix-targets',
    form: 'target-plan',
  };
  const list = ListDrawnUp({ ...drawn, values: { year: 2012 }, entries: [entry], on: '2012-04-08' });
  log.put(streams.list(listId), list, { on: '2012-04-08', ground: ground(['R2']) });
  const fixed = {
    listId,
    step: 'fix',
    decision: 'fix',
    leads: 'on',
    fixed: true,
    values: {},
    on: '2012-04-09',
  } as const;
  log.put(streams.list(listId), ListDecided(fixed), { on: '2012-04-09', as: leadingGroup, ground: ground(['R3']) });
  const scope = { kinds: ['township', 'department'], organisations: 2, list: 'targets' };
  const start = { track: 'routine', start: 'issue', route: 'issue-targets' };
  const issue = { issueId, callId, scheme: pinned.ref, issuer, ...start, ...scope, title: '县级目标项目' };
  const each = 'entry' as const;
  const on = '2012-04-10';
  log.put(streams.issue(issueId), ProjectsIssued({ ...issue, each, entries: [entry], on }), {
    on,
    ground: ground(['R4']),
  });
  const page = { issueId, page: 0, organisations: 2, projects: 2, through: otherTown, last: true };
  log.put(streams.issue(issueId), IssuePageExpanded(page), { on, as: service('registration') });
}

function issued(log: PlayedLog, code: 'jia' | 'yi', whose: typeof organisation): void {
  const [projectId, on, as] = [routine(code), '2012-04-10', service('registration')];
  const stream = streams.registration(projectId);
  const facts = { projectId, callId, scheme: pinned.ref, issuer: county, organisation: whose, track: 'routine' };
  const whole = { ...facts, title: '专题学习' };
  const start = { issueId, start: 'issue', route: 'issue-targets', list: 'targets', entry };
  log.put(stream, ProjectIssued({ ...whole, ...start, items: [], on }), { on, as });
  const step = { projectId, step: 'issue', decision: 'issue', leads: 'on', values: {}, on } as const;
  log.put(stream, StepDecided(step), { on, as });
  const declaredAt = '2012-04-10T02:00:00.000Z';
  const established = { ...whole, declaredAt, step: 'issue', roles: {}, items: [], on };
  log.put(stream, ProjectEstablished(established), { on, as });
  const supervision = streams.supervision(projectId);
  log.put(supervision, LedgerPrepared({ ...whole, roles: {}, items: [], on }), { on, as: service('supervision') });
  const assessments = [{ assessment: 'routine-year-end', opensOn: '2012-11-19' }];
  const prepared = AcceptancePrepared({ ...whole, declaredAt, assessments, on });
  log.put(streams.acceptance(projectId), prepared, { on, as: service('acceptance') });
}

function planned(log: PlayedLog): void {
  const projectId = routine('jia');
  const stream = streams.registration(projectId);
  const plan = { form: 'implementation-plan', values: { steps: '四月启动' }, items };
  const file = (round: number, on: string) =>
    log.put(stream, PlanFiled({ projectId, round, ...plan, on }), { on, as: leader, ground: ground(['R5']) });
  file(1, '2012-04-18');
  log.put(stream, PlanReturned({ projectId, returnBy: '2012-04-25', on: '2012-04-19' }), { on: '2012-04-19' });
  file(2, '2012-04-20');
  const registered = { projectId, ...plan, roles: { first: [leader.person] }, on: '2012-04-21' };
  log.put(stream, PlanRegistered(registered), { on: '2012-04-21', ground: ground(['R15']) });
  const listed = ItemsPlanned({ projectId, items, roles: { first: [leader.person] }, on: '2012-04-21' });
  log.put(streams.supervision(projectId), listed, { on: '2012-04-21', as: service('supervision') });
}

function closed(log: PlayedLog): void {
  const shortfall = (whose: string, taken: number) => ({
    organisation: whose,
    track: 'innovation',
    article: 'R7.least',
    taken,
    least: 2,
  });
  const shortfalls = [shortfall(town, 1), shortfall(otherTown, 0)];
  const on = '2012-04-16';
  log.put(streams.call(callId), CallClosed({ callId, issuer, shortfalls, on }), { on });
  const waiver = RegistrationArticleWaived({ article: 'R7.least', subject: otherTown, reason: '新设单位' });
  log.put(streams.slate(slateIdOf(otherTown, callId)), waiver, { on });
}

function owed(log: PlayedLog): void {
  const as = service('supervision');
  const agenda = { key: 'agenda/R31/2012-12-10', article: 'R31', record: 'agenda', dueOn: '2012-12-10', least: 1 };
  for (const whose of [organisation, neighbouring]) {
    const subject = { of: 'organisation', id: whose.id } as const;
    const raised = { subject, callId, scheme: pinned.ref, issuer: county, organisation: whose, owed: [agenda] };
    const stream = streams.organisationDossier(whose.id, callId);
    log.put(stream, ExpectationsRaised({ ...raised, on: '2012-04-06' }), { on: '2012-04-06', as });
  }
  const subject = { of: 'organisation', id: town } as const;
  const on = '2012-06-01';
  const record = { record: 'agenda', recordId: agendaId, values: { content: '列入党委会议程' } };
  const whose = { subject, callId, scheme: pinned.ref, issuer: county, organisation };
  const stream = streams.organisationDossier(town, callId);
  log.put(stream, DossierRecordFiled({ ...whose, ...record, on }), { on, as: leader, ground: ground(['R31']) });
  log.put(stream, ExpectationMet({ subject, callId, expectation: agenda.key, recordId: agendaId, on }), { on, as });
  const progress = { article: 'R18', record: 'progress', from: '2012-01-01', dueOn: '2012-06-30', least: 1 };
  const silent = { of: 'project', id: routine('yi') } as const;
  const facts = { subject: silent, callId, scheme: pinned.ref, issuer: county, organisation: neighbouring };
  const half = {
    ...facts,
    track: 'routine',
    title: '专题学习',
    owed: [{ key: 'progress/R18/2012-06-30', ...progress }],
  };
  log.put(streams.supervision(silent.id), ExpectationsRaised({ ...half, on: '2012-04-10' }), { on: '2012-04-10', as });
}

function checked(log: PlayedLog, code: 'jia' | 'yi', done: boolean): void {
  const [projectId, on] = [routine(code), '2012-11-19'];
  const whose = code === 'jia' ? organisation : neighbouring;
  const round = { projectId, assessment: 'routine-year-end', round: 1 };
  const stream = streams.acceptance(projectId);
  log.put(stream, AssessmentOpened({ ...round, opening: 'calendar', on }), { on, as: service('acceptance') });
  if (!done) return;
  log.put(streams.supervision(projectId), ItemVerified({ projectId, item: 't1', met: true, on }), { on });
  const facts = {
    callId,
    scheme: pinned.ref,
    issuer: county,
    organisation: whose,
    track: 'routine',
    title: '专题学习',
  };
  const inputs = {
    surveys: {},
    marks: {},
    items: [{ key: 't1', claimed: false, verified: true, met: true }],
    fields: {},
  };
  const outcome = { proposed: 'done', outcome: 'done', consequences: ['close'], used: [] };
  const declaredAt = '2012-04-10T02:00:00.000Z';
  const concluded = { ...round, ...facts, declaredAt, inputs, figures: [], ...outcome, seen: '0'.repeat(20), on };
  const cause = log.put(stream, AssessmentConcluded(concluded), { on, ground: ground(['O5']) });
  const ledger = LedgerClosed({ projectId, outcome: 'done', cause, on });
  log.put(streams.supervision(projectId), ledger, { on, as: service('supervision') });
}

function honoured(log: PlayedLog): void {
  const on = '2012-12-14';
  const step = { step: 'grant', decision: 'grant', conclusions: [], records: [], seen: '0'.repeat(20), on };
  const completed = { figure: 'completed', number: 1, of: 1, digest: 'd'.repeat(64) };
  const counted = [{ ...completed, head: [{ projectId: innovation, conclusions: [] }] }];
  const figure = {
    key: 'completed',
    name: '完成的创新项目数',
    article: 'R26',
    kind: 'count',
    unit: 'count',
    value: 1,
    parts: [],
  } as const;
  const award = {
    commendationId,
    callId,
    award: 'advanced-organisation',
    object: 'organisation',
    subject: town,
  } as const;
  const commended = Commended({ ...award, organisation, ...step, counted, figures: [{ ...figure, parts: [] }] });
  log.put(streams.rewardOfOrganisation(town), commended, { on, ground: ground(['R26', 'R27']) });
  const worker = { commendationId: workerId, callId, award: 'advanced-worker', object: 'person' } as const;
  const given = Commended({ ...worker, subject: officer.person, organisation, ...step, counted: [], figures: [] });
  log.put(streams.rewardOfPerson(officer.person), given, { on, ground: ground(['R27']) });
  const promotion = { projectId: innovation, callId, organisation, record: 'county-wide', recordId: promotionId };
  const values = { way: 'on-site-meeting', content: '现场观摩会' };
  const filed = PromotionFiled({ ...promotion, values, on: '2012-12-12' });
  log.put(streams.reward(innovation), filed, { on: '2012-12-12', ground: ground(['R29']) });
}
