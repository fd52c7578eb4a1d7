import {
  CommendationCorrected,
  CommendationWithdrawn,
  Commended,
  RewardArticleWaived,
  RewardWaiverRevoked,
  roundIdOf,
} from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { given } from '@xmh/testing';
import { recipientDecider } from '../recipients/recipient.decider';
import { callId, contextOf, county, honour, office, officer, organisationId, pinned, project } from '../reward.suite';

const on = '2012-12-14';
const now = { on, as: office };
const award = 'advanced-organisation';
const naming = (name: string) => ({ callId, award, object: 'organisation' as const, subject: organisationId(name) });
const population = [
  ...['甲1', '甲2'].map((name) => project(name)),
  project('甲3', { goals: 8750 }),
  project('乙2', { organisation: '甲镇', outcome: 'open' }),
  ...['戊1', '戊2'].map((name) => project(name, { organisation: '戊局', goals: 9000 })),
  project('己1', { organisation: '己局' }),
  project('己常', { organisation: '己局', track: 'routine', outcome: 'done' }),
];
const before = (name: string) => contextOf({ organisation: name }, award, { population });
const commend = (name: string) => given(recipientDecider).under(before(name), now).when('Commend', naming(name));

describe('an organisation named advanced', () => {
  it.each([
    ['甲镇', ['甲2', '甲1'], 4],
    ['己局', ['己1'], 1],
  ])('is commended on what it completed: %s', (name, completed, of) => {
    const { decision } = commend(name);
    const [event] = 'accepted' in decision ? decision.accepted : [];
    expect(event).toMatchObject({
      type: 'reward.commended',
      data: {
        award,
        subject: organisationId(name),
        step: 'grant',
        decision: 'grant',
        on,
        figures: [{ key: 'completed', value: completed.length, kind: 'count' }],
        counted: [
          { number: completed.length, of, head: completed.map((title) => ({ projectId: project(title).projectId })) },
        ],
      },
    });
  });

  it('is refused without a completed project, unless who may gives the reason', () => {
    commend('戊局').thenRefused('rule-refuses', 'R26');
    const override = [{ article: 'R26', reason: '承担全县试点' }];
    given(recipientDecider)
      .under(before('戊局'), { ...now, override })
      .when('Commend', naming('戊局'))
      .thenSetAside('R26');
  });

  it('is taken on a waiver given beforehand for this award in this call only', () => {
    const waiver = (of: string) =>
      RewardArticleWaived({ article: 'R26', subject: roundIdOf(of, award), reason: '承担全县试点' });
    given(recipientDecider, waiver(callId))
      .under(before('戊局'), now)
      .when('Commend', naming('戊局'))
      .thenSetAside('R26');
    given(recipientDecider, waiver(derivedId('another call')))
      .under(before('戊局'), now)
      .when('Commend', naming('戊局'))
      .thenRefused('rule-refuses', 'R26');
    given(recipientDecider)
      .under(before('戊局'), now)
      .when('WaiveAwardArticle', { ...naming('戊局'), article: 'R26', reason: '承担全县试点' })
      .then(waiver(callId));
  });

  it('is not taken on a waiver that was taken back', () => {
    const facts = { article: 'R26', subject: roundIdOf(callId, award), reason: '承担全县试点' };
    const revoked = RewardWaiverRevoked({ ...facts, reason: '试点取消', waiver: derivedId('event', 0) });
    const { article, reason, waiver: revokes } = revoked.data;
    given(recipientDecider, RewardArticleWaived(facts))
      .under(before('戊局'), now)
      .when('WaiveAwardArticle', { ...naming('戊局'), article, reason, revokes })
      .then(revoked);
    given(recipientDecider, RewardArticleWaived(facts), revoked)
      .under(before('戊局'), now)
      .when('Commend', naming('戊局'))
      .thenRefused('rule-refuses', 'R26');
  });

  it('is one of those who take part', () => {
    const context = contextOf({ organisation: '甲镇' }, award, { population });
    given(recipientDecider)
      .under(context, now)
      .when('Commend', { ...naming('甲镇'), subject: county })
      .thenRefused('rule-refuses', 'R26');
  });

  it('is named once in a call', () => {
    const { decision } = commend('甲镇');
    const [event] = 'accepted' in decision ? decision.accepted : [];
    if (event?.type !== 'reward.commended') throw new Error('not commended');
    const held = given(recipientDecider, event).under(before('甲镇'), now);
    held.when('Commend', naming('甲镇')).thenRefused('commended-already');
    const { commendationId, object, subject } = event.data;
    const facts = { commendationId, callId, award, object, subject };
    held
      .when('WithdrawCommendation', { commendationId, object, subject, reason: '材料不实' })
      .then(CommendationWithdrawn({ ...facts, reason: '材料不实', on }));
    const correction = { commendationId, object, subject, on: '2012-12-13', corrects: 0, reason: '日期笔误' };
    held
      .when('CorrectCommendation', correction)
      .then(CommendationCorrected({ ...facts, on: '2012-12-13', corrects: 0, reason: '日期笔误' }));
    held.when('CorrectCommendation', { ...correction, corrects: 3 }).thenRefused('corrects-another');
  });

  it('is not named on places', () => {
    given(recipientDecider)
      .under(contextOf({ organisation: '甲镇' }, 'prize'), now)
      .when('Commend', { ...naming('甲镇'), award: 'prize' })
      .thenRefused('award-has-places');
  });
});

describe('the further commendation of a project', () => {
  const further = (row: ReturnType<typeof project>, ...levels: string[]) =>
    given(recipientDecider)
      .under(
        contextOf({ organisation: '甲镇', project: row }, 'further', {
          records: levels.map((level) => honour(row.title, level)),
        }),
        { on: '2012-12-24', as: office },
      )
      .when('Commend', { callId, award: 'further', object: 'project', subject: row.projectId });

  it('is refused without an honour on file, or on one of a lower level', () => {
    further(project('甲2')).thenRefused('rule-refuses', 'R28');
    further(project('甲2'), 'county').thenRefused('rule-refuses', 'R28');
  });

  it('is refused to another track, whatever was filed', () => {
    further(project('甲常', { track: 'routine', outcome: 'done' }), 'city').thenRefused('rule-refuses', 'R28');
  });

  it('is refused to a project that was withdrawn', () =>
    further({ ...project('甲2'), withdrawn: 'withdrawal' }, 'city').thenRefused('project-withdrawn'));

  it('keeps the records and conclusions it rests on', () => {
    const row = project('甲2');
    const { recordId, event } = honour('甲2', 'city');
    const lower = honour('甲2', 'county');
    further(row, 'county', 'city').then(
      Commended({
        commendationId: derivedId(derivedId('command', '2012-12-24'), 'commendation'),
        callId,
        award: 'further',
        object: 'project',
        subject: row.projectId,
        organisation: { id: row.organisation, path: row.path },
        step: 'grant',
        decision: 'grant',
        figures: [],
        counted: [],
        conclusions: [row.conclusions['year-end']!.event],
        records: [
          { record: 'higher-honour', recordId: lower.recordId, event: lower.event },
          { record: 'higher-honour', recordId, event },
        ],
        seen: '1'.padStart(20, '0'),
        on: '2012-12-24',
      }),
    );
  });

  it('is not given to a project of another issuer', () => {
    further({ ...project('甲2'), issuer: derivedId('elsewhere') }, 'city').thenRefused('rule-refuses', 'R28');
  });
});

describe('a commended worker', () => {
  const person = { callId, award: 'advanced-worker', object: 'person' as const, subject: officer.person };
  const worker = given(recipientDecider).under(contextOf({ organisation: '甲镇' }, 'advanced-worker'), now);

  it('is anyone with a post under the issuer', () => {
    const { decision } = worker.when('Commend', person);
    expect('accepted' in decision && decision.ground?.cited).toEqual(['R27']);
    expect(pinned.scheme.articles['R27']?.degree).toBe('recorded');
  });
});
