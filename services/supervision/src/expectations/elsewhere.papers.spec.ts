import { derivedId, type Recorded } from '@xmh/eventing';
import { PromotionCorrected, PromotionFiled, PromotionWithdrawn } from '@xmh/contracts';
import { established, projectId } from '../project/project.suite';
import { type ElsewhereEvent, isElsewhere, keptElsewhere } from './elsewhere.papers';

const { callId, organisation } = established;
const about = (recordId: string, record = 'upward') => ({ projectId, callId, organisation, record, recordId });
const filed = (recordId: string, record?: string) =>
  PromotionFiled({ ...about(recordId, record), values: {}, on: '2012-12-28' });
const [one, two, other] = ['one', 'two', 'other'].map((name) => derivedId(name)) as [string, string, string];
const kept = (...events: object[]) => keptElsewhere('upward', events as Recorded<ElsewhereEvent>[]);

describe('records that another service keeps', () => {
  it('are those of the kind that were not taken back, on the day last said', () =>
    expect(
      kept(
        filed(one),
        filed(two),
        filed(other, 'county-wide'),
        PromotionWithdrawn({ ...about(two), reason: '未成行', on: '2012-12-29' }),
        PromotionCorrected({ ...about(one), values: {}, on: '2012-12-27', corrects: 0, reason: '笔误' }),
      ),
    ).toEqual([{ recordId: one, record: 'upward', on: '2012-12-27' }]));

  it('are told from other events', () => {
    expect(isElsewhere(filed(one))).toBe(true);
    expect(isElsewhere({ type: 'reward.prize-granted' })).toBe(false);
  });
});
