import { PromotionCorrected, PromotionFiled, PromotionWithdrawn } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { given } from '@xmh/testing';
import { recipientDecider } from '../recipients/recipient.decider';
import { callId, contextOf, office, project } from '../reward.suite';

const on = '2012-12-12';
const row = project('甲1');
const { projectId } = row;
const context = contextOf({ organisation: '甲镇', project: row }, 'further');
const values = { way: 'on-site-meeting', content: '现场观摩会' };
const recordId = derivedId(derivedId('command', on), 'record');
const facts = {
  projectId,
  callId,
  organisation: { id: row.organisation, path: row.path },
  record: 'county-wide',
  recordId,
};
const filed = PromotionFiled({ ...facts, values, on });
const first = given(recipientDecider).under(context, { on, as: office });
const then = given(recipientDecider, filed).under(context, { on: '2012-12-20', as: office });

describe('a promotion of a project', () => {
  it('is filed on the form of its kind', () => {
    first.when('FilePromotion', { projectId, record: 'county-wide', values }).then(filed);
  });

  it('is refused on a form that is not complete, and with a way the paper does not have', () => {
    first
      .when('FilePromotion', { projectId, record: 'county-wide', values: { ...values, way: 'film' } })
      .thenRefused('rule-refuses', 'R29');
    first
      .when('FilePromotion', { projectId, record: 'upward', values: { way: 'film', content: '专题片', sum: 1 } })
      .thenRefused('rule-refuses', 'R30');
  });

  it('is not filed of a project that was withdrawn', () => {
    const withdrawn = contextOf({ organisation: '甲镇', project: { ...row, withdrawn: 'withdrawal' } }, 'further');
    given(recipientDecider)
      .under(withdrawn, { on, as: office })
      .when('FilePromotion', { projectId, record: 'county-wide', values })
      .thenRefused('project-withdrawn');
  });

  it('is filed here only when it is one', () => {
    first.when('FilePromotion', { projectId, record: 'publicity', values }).thenRefused('record-kept-elsewhere');
  });

  it('is corrected by who saw what stands, and withdrawn with a reason', () => {
    const correction = {
      projectId,
      recordId,
      values: { ...values, content: '第二次观摩' },
      corrects: 0,
      reason: '内容有误',
    };
    then
      .when('CorrectPromotion', correction)
      .then(PromotionCorrected({ ...facts, values: correction.values, on, corrects: 0, reason: '内容有误' }));
    then.when('CorrectPromotion', { ...correction, corrects: 4 }).thenRefused('corrects-another');
    then
      .when('WithdrawPromotion', { projectId, recordId, reason: '会议未开' })
      .then(PromotionWithdrawn({ ...facts, reason: '会议未开', on: '2012-12-20' }));
    first.when('WithdrawPromotion', { projectId, recordId, reason: '会议未开' }).thenRefused('record-unknown');
  });
});
