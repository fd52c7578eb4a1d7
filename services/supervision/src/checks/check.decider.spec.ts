import { given } from '@xmh/testing';
import { derivedId } from '@xmh/eventing';
import { CheckCorrected, CheckRecorded, LedgerClosed } from '@xmh/contracts';
import { projectDecider } from '../project/project.decider';
import { by, clerk, context, named, office, opened, prepared, projectId } from '../project/project.suite';

const on = '2012-07-10';
const values = { close: '贴近实际', front: '居于前沿', effect: '效果较好', inspector: clerk.person };
const checkId = derivedId(derivedId('command', on), 'check');
const recorded = CheckRecorded({ projectId, check: 'regular', checkId, values, marks: { process: 9400 }, on });
const open = [prepared, named, opened] as const;
const check = { projectId, check: 'regular', values, marks: { process: 9400 } };

describe('a check', () => {
  it('stands in the ledger with its marks', () =>
    given(projectDecider, ...open)
      .under(context, by(office, on))
      .when('RecordCheck', check)
      .then(recorded));

  it.each([
    ['a mark missing', {}],
    ['a mark over 100.00', { process: 10_001 }],
    ['a mark under 0', { process: -1 }],
    ['a mark nobody asked for', { process: 9400, style: 9000 }],
  ])('is refused with %s', (_what, marks) =>
    given(projectDecider, ...open)
      .under(context, by(office, on))
      .when('RecordCheck', { ...check, marks: marks })
      .thenRefused('rule-refuses', 'R21'),
  );

  it('cannot have its marks waved through by a reason', () =>
    given(projectDecider, ...open)
      .under(context, { ...by(office, on), override: [{ article: 'R21', reason: '来不及打分' }] })
      .when('RecordCheck', { ...check, marks: {} })
      .thenRefused('rule-refuses', 'R21'));

  it('is taken with a question unanswered whose article only records', () =>
    given(projectDecider, ...open)
      .under(context, by(office, on))
      .when('RecordCheck', { ...check, values: { close: '贴近实际' } })
      .then(CheckRecorded({ ...recorded.data, values: { close: '贴近实际' } })));

  it('of a kind the scheme does not have is unknown', () =>
    given(projectDecider, ...open)
      .under(context, by(office, on))
      .when('RecordCheck', { ...check, check: 'surprise' })
      .thenRefused('check-kind-unknown'));

  it('needs an open ledger', () =>
    given(projectDecider, prepared)
      .under(context, by(office, on))
      .when('RecordCheck', check)
      .thenRefused('ledger-not-open'));

  it('is not added to a closed one', () =>
    given(projectDecider, ...open, LedgerClosed({ projectId, outcome: 'concluded', cause: checkId, on: '2012-11-20' }))
      .under(context, by(office, '2012-11-21'))
      .when('RecordCheck', check)
      .thenRefused('ledger-closed'));
});

describe('the correction of a check', () => {
  const correction = { projectId, checkId, values, marks: { process: 9300 }, corrects: 3, reason: '分数录错' };
  const corrected = CheckCorrected({ ...recorded.data, marks: { process: 9300 }, corrects: 3, reason: '分数录错' });

  it('names the revision that was wrong and keeps its day', () =>
    given(projectDecider, ...open, recorded)
      .under(context, by(office, '2012-07-12'))
      .when('CorrectCheck', correction)
      .then(corrected));

  it('of another revision is refused', () =>
    given(projectDecider, ...open, recorded)
      .under(context, by(office))
      .when('CorrectCheck', { ...correction, corrects: 2 })
      .thenRefused('corrects-another'));

  it('goes on from the correction before it', () => {
    given(projectDecider, ...open, recorded, corrected)
      .under(context, by(office))
      .when('CorrectCheck', correction)
      .thenRefused('corrects-another');
    given(projectDecider, ...open, recorded, corrected)
      .under(context, by(office))
      .when('CorrectCheck', { ...correction, corrects: 4, marks: { process: 9200 } })
      .then(CheckCorrected({ ...corrected.data, corrects: 4, marks: { process: 9200 } }));
  });

  it('is judged like the check itself', () =>
    given(projectDecider, ...open, recorded)
      .under(context, by(office))
      .when('CorrectCheck', { ...correction, marks: { process: 10_100 } })
      .thenRefused('rule-refuses', 'R21'));

  it('needs a check', () =>
    given(projectDecider, ...open)
      .under(context, by(office))
      .when('CorrectCheck', correction)
      .thenRefused('check-unknown'));
});
