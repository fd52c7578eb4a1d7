import {
  AcceptancePrepared,
  AssessmentConcluded,
  AssessmentOpened,
  BatchDecided,
  BatchPrepared,
  CheckCorrected,
  CheckRecorded,
  type ComputedFigure,
  DeclarationDrafted,
  DeclarationRevised,
  DeclarationSubmitted,
  EntryAdmitted,
  ItemClaimed,
  ItemCorrected,
  ItemVerified,
  KeeperNamed,
  LedgerClosed,
  LedgerOpened,
  LedgerPrepared,
  MarksGiven,
  PaperSigned,
  PrizeGranted,
  PrizesDecided,
  PrizesProposed,
  ProjectEstablished,
  Ranked,
  RecordFiled,
  RegistrationArticleWaived,
  ResponsibleNamed,
  RoundOpened,
  roundIdOf,
  SeatTaken,
  slateIdOf,
  StepDecided,
  streams,
  SurveyCounted,
} from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { county, deputy, ground, keeper, leader, leadingGroup, officer, pinned, PlayedLog, town } from './played.suite';

export const projectId = derivedId('project', 'played');
export const callId = derivedId('call', 'played');
export const roundId = roundIdOf(callId, 'prize');
export const words = { ref: derivedId('words', 'played'), digest: 'b'.repeat(64) };
/** In the issuer's paper about all projects of the plan. */
export const planWords = { ref: derivedId('words', 'plan'), digest: 'b'.repeat(64) };

const batchId = derivedId('batch', 'played');
const [checkId, recordId] = [derivedId('check', 'played'), derivedId('record', 'played')];
export const path = `/${derivedId('organisation', 'province')}/${derivedId('organisation', 'prefecture')}/${county}/`;
export const organisation = { id: town, path: `${path}${town}/` };
export const issuer = { id: county, path };
const facts = { projectId, callId, scheme: pinned.ref, issuer: county, organisation, track: 'innovation' };
const items = [
  { key: 't1', name: '联合党课六次' },
  { key: 't2', name: '结对帮扶十户' },
];
const paper = { form: 'declaration', values: { content: '联建', goals: '两项' }, items };
const slateId = slateIdOf(town, callId);
const seat = { slateId, callId, projectId, track: 'innovation', seat: derivedId('seat', 'played') };
const roles = { first: [leader.person], direct: [deputy.person] };
const round = { projectId, assessment: 'year-end', round: 1 };
const [registration, supervision, acceptance, reward] = [
  streams.registration(projectId),
  streams.supervision(projectId),
  streams.acceptance(projectId),
  streams.reward(projectId),
];

/** One project of the county from draft to prize, with what a history has to show. */
export function playedProject(): PlayedLog {
  const log = new PlayedLog();
  declared(log);
  established(log);
  supervised(log);
  const cause = concluded(log);
  rewarded(log, cause);
  return log;
}

function declared(log: PlayedLog): void {
  const mine = { on: '2012-04-11', as: officer };
  const draft = { ...facts, title: '支部联建', start: 'declare', route: 'innovation', ...paper, on: '2012-04-11' };
  log.put(registration, DeclarationDrafted(draft), mine);
  const revised = { projectId, track: 'innovation', title: '支部联建共学', ...paper };
  log.put(
    registration,
    DeclarationRevised({ ...revised, values: { content: '联建共学', goals: '两项' }, on: mine.on }),
    mine,
  );
  const signed = { projectId, form: 'declaration', field: 'signature', person: leader.person, post: 'leader' };
  log.put(registration, PaperSigned({ ...signed, on: mine.on }), { on: mine.on, as: leader });
  const waiver = { article: 'R7.most', subject: town, reason: '县委要求试点' };
  const event = log.put(streams.slate(slateId), RegistrationArticleWaived(waiver), { on: mine.on });
  const setAside = { article: 'R7.most', reason: waiver.reason, waiver: event };
  log.put(streams.slate(slateId), SeatTaken({ ...seat, organisation, heldUntil: '2012-04-11T04:10:00.000Z' }), {
    ...mine,
    ground: ground(['R7.most'], setAside),
  });
  log.put(
    registration,
    DeclarationSubmitted({ projectId, round: 1, seat: { slateId, seat: seat.seat }, on: mine.on }),
    {
      ...mine,
      ground: ground(['R9', 'R11']),
    },
  );
}

function established(log: PlayedLog): void {
  const feasible = { projectId, step: 'feasibility', decision: 'feasible', leads: 'on', form: 'opinion' } as const;
  log.put(registration, StepDecided({ ...feasible, values: { opinion: '可行' }, on: '2012-04-16' }), {
    on: '2012-04-16',
    ground: ground(['R12']),
  });
  const plan = { batchId, callId, scheme: pinned.ref, issuer, route: 'innovation', step: 'approve-plan' };
  const prepared = {
    ...plan,
    form: 'annual-plan',
    values: { opinion: planWords },
    entries: [projectId],
    on: '2012-05-02',
  };
  log.put(streams.batch(batchId), BatchPrepared(prepared), { on: '2012-05-02' });
  const whole = { batchId, callId, step: 'approve-plan', decision: 'approve', except: [], values: { opinion: '同意' } };
  const on = '2012-05-04';
  log.put(streams.batch(batchId), BatchDecided({ ...whole, on }), { on, as: leadingGroup, ground: ground(['R13']) });
  const entry = { projectId, step: 'approve-plan', decision: 'approve', leads: 'on', batchId, values: {}, on } as const;
  log.put(registration, StepDecided(entry), { on, as: { service: 'registration' } });
  const letterOn = '2012-05-07';
  log.put(registration, ResponsibleNamed({ projectId, role: 'first', holders: [deputy.person], on: letterOn }), {
    on: letterOn,
  });
  for (const [role, holders] of Object.entries(roles)) {
    log.put(registration, ResponsibleNamed({ projectId, role, holders, on: letterOn }), { on: letterOn });
  }
  const letter = { projectId, step: 'letter', decision: 'issue', leads: 'on', form: 'letter' } as const;
  log.put(registration, StepDecided({ ...letter, values: { until: '2012-11-15' }, on: letterOn }), { on: letterOn });
  const title = { title: '支部联建共学', declaredAt: '2012-04-11T05:00:00.000Z', step: 'letter' };
  log.put(registration, ProjectEstablished({ ...facts, ...title, roles, items, on: letterOn }), { on: letterOn });
  const as = { service: 'supervision' };
  log.put(supervision, LedgerPrepared({ ...facts, title: title.title, roles, items, on: letterOn }), {
    on: letterOn,
    as,
  });
}

function supervised(log: PlayedLog): void {
  const opened = '2012-05-08';
  log.put(supervision, KeeperNamed({ projectId, role: 'keeper', holders: [keeper.person], on: opened }), {
    on: opened,
  });
  log.put(supervision, LedgerOpened({ projectId, on: opened }), { on: opened, ground: ground(['R16']) });
  const problem = { projectId, record: 'problem', recordId, values: { problem: words }, on: '2012-06-20' };
  log.put(supervision, RecordFiled(problem), { on: '2012-06-20', as: keeper });
  const check = { projectId, check: 'regular', checkId, values: { close: '贴近' } };
  log.put(supervision, CheckRecorded({ ...check, marks: { process: 9200 }, on: '2012-07-10' }), { on: '2012-07-10' });
  const better = { ...check, marks: { process: 9400 }, on: '2012-07-10', corrects: 4, reason: '分数录错' };
  log.put(supervision, CheckCorrected(better), { on: '2012-07-11' });
  log.put(supervision, ItemClaimed({ projectId, item: 't1', note: '已办六次', on: '2012-11-18' }), {
    on: '2012-11-18',
    as: officer,
  });
  for (const item of ['t1', 't2']) {
    log.put(supervision, ItemVerified({ projectId, item, met: true, on: '2012-11-19' }), { on: '2012-11-19' });
  }
  const fewer = { projectId, item: 't2', met: false, on: '2012-11-19', corrects: 8, reason: '只有九户' };
  log.put(supervision, ItemCorrected(fewer), { on: '2012-11-19' });
}

function concluded(log: PlayedLog): string {
  const by = { service: 'acceptance' };
  const declaredAt = '2012-04-11T05:00:00.000Z';
  const assessments = [{ assessment: 'year-end', opensOn: '2012-11-20' }];
  const title = '支部联建共学';
  const prepared = { ...facts, title, declaredAt, assessments, on: '2012-11-20' };
  log.put(acceptance, AcceptancePrepared(prepared), { on: '2012-11-20', as: by });
  log.put(acceptance, AssessmentOpened({ ...round, opening: 'calendar', on: '2012-11-20' }), {
    on: '2012-11-20',
    as: by,
  });
  const answers = { aware: { yes: 48, no: 2 } };
  const counted = SurveyCounted({ ...round, survey: 'staff', valid: 50, answers, on: '2012-11-27' });
  log.put(acceptance, counted, { on: '2012-11-27' });
  const marks = { effect: 9300 };
  const given = MarksGiven({ ...round, sheet: 'effect', by: keeper.person, marks, on: '2012-11-27' });
  log.put(acceptance, given, { on: '2012-11-27' });
  const shown = { article: 'R23', unit: 'hundredths' as const, parts: [] };
  const figures: ComputedFigure[] = [
    {
      ...shown,
      key: 'awareness-answers',
      name: '知情度（问卷）',
      kind: 'share',
      value: 9600,
      numerator: 48,
      denominator: 50,
    },
    { ...shown, key: 'awareness-entered', name: '知情度（录入）', kind: 'entered' },
    { ...shown, key: 'total', name: '总分', kind: 'composite', value: 9607 },
  ];
  const inputs = { surveys: {}, marks: {}, items: [], fields: {} };
  const outcome = {
    proposed: 'concluded',
    outcome: 'concluded',
    consequences: ['close', 'admit'],
    used: ['questionnaire'],
  };
  const conclusion = { ...facts, title, declaredAt, assessment: 'year-end', round: 1, inputs, figures, ...outcome };
  const on = '2012-11-30';
  const setAside = { article: 'R22', reason: '测评另行组织' };
  return log.put(acceptance, AssessmentConcluded({ ...conclusion, seen: '0'.repeat(20), on }), {
    on,
    ground: ground(['R22', 'R23'], setAside),
  });
}

function rewarded(log: PlayedLog, cause: string): void {
  const [on, as] = ['2012-11-30', { service: 'reward' }];
  log.put(supervision, LedgerClosed({ projectId, outcome: 'concluded', cause, on }), {
    on,
    as: { service: 'supervision' },
  });
  const entry = {
    ...facts,
    title: '支部联建共学',
    declaredAt: '2012-04-11T05:00:00.000Z',
    assessment: 'year-end',
    round: 1,
  };
  log.put(reward, EntryAdmitted({ ...entry, outcome: 'concluded', figures: [], cause, on }), { on, as });
  const award = { roundId, callId, award: 'prize' };
  const stream = streams.round(roundId);
  log.put(stream, RoundOpened({ ...award, scheme: pinned.ref, issuer, on: '2012-12-05' }), { on: '2012-12-05' });
  const head = [{ projectId, rank: 1, tied: false, figures: { 'year-end/goals': 10000, 'year-end/total': 9607 } }];
  const order = { count: 1, digest: 'c'.repeat(64), head, seen: '0'.repeat(20) };
  log.put(stream, Ranked({ ...award, ...order, on: '2012-12-05' }), { on: '2012-12-05' });
  const places = [{ place: 'first', projects: [projectId] }];
  log.put(stream, PrizesProposed({ ...award, places, on: '2012-12-05' }), { on: '2012-12-05' });
  const decision = { step: 'grant', decision: 'grant', leads: 'on' } as const;
  log.put(stream, PrizesDecided({ ...award, ...decision, places, on: '2012-12-10' }), { on: '2012-12-10' });
  const prize = { projectId, roundId, award: 'prize', place: 'first', on: '2012-12-10' };
  log.put(reward, PrizeGranted(prize), { on: '2012-12-10', as });
}
