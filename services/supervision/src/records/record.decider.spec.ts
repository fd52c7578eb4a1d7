import { given } from '@xmh/testing';
import { derivedId } from '@xmh/eventing';
import { LedgerClosed, RecordCorrected, RecordFiled } from '@xmh/contracts';
import { projectDecider } from '../project/project.decider';
import { by, context, named, office, officer, opened, prepared, projectId } from '../project/project.suite';

const on = '2012-06-20';
const open = [prepared, named, opened] as const;
const closed = LedgerClosed({ projectId, outcome: 'concluded', cause: projectId, on: '2012-11-20' });
const recordId = derivedId(derivedId('command', on), 'record');
const values = { help: '驻点指导三次' };
const filed = RecordFiled({ projectId, record: 'rolling', recordId, values, on });

describe('a record of a project', () => {
  it('is filed on the form of its kind', () =>
    given(projectDecider, ...open)
      .under(context, by(office, on))
      .when('FileRecord', { projectId, record: 'rolling', values })
      .then(filed));

  it('is refused with a field that its form does not have', () =>
    given(projectDecider, ...open)
      .under(context, by(office, on))
      .when('FileRecord', { projectId, record: 'rolling', values: { ...values, sum: 100 } })
      .thenRefused('rule-refuses', 'R19'));

  it('is refused on a track that has no such record', () =>
    given(projectDecider, ...open)
      .under(context, by(officer, on))
      .when('FileRecord', { projectId, record: 'progress', values: { content: '过半' } })
      .thenRefused('rule-refuses', 'R18'));

  it.each([
    ['a check', 'regular', 'record-kept-elsewhere'],
    ['a promotion', 'upward', 'record-kept-elsewhere'],
    ['a record about an organisation', 'agenda', 'record-not-of-project'],
    ['a record the scheme does not have', 'diary', 'record-kind-unknown'],
  ])('is not %s', (_what, record, code) =>
    given(projectDecider, ...open)
      .under(context, by(office, on))
      .when('FileRecord', { projectId, record, values })
      .thenRefused(code),
  );

  it('waits for the ledger to open', () =>
    given(projectDecider, prepared)
      .under(context, by(office, on))
      .when('FileRecord', { projectId, record: 'rolling', values })
      .thenRefused('ledger-not-open'));

  it('may still be filed when the project is closed', () =>
    given(projectDecider, ...open, closed)
      .under(context, by(office, on))
      .when('FileRecord', { projectId, record: 'rolling', values })
      .then(filed));
});

describe('the correction of a record', () => {
  const correction = { projectId, recordId, values: { help: '驻点指导两次' }, corrects: 3, reason: '次数笔误' };

  it('names the revision that was wrong', () =>
    given(projectDecider, ...open, filed)
      .under(context, by(office, '2012-06-25'))
      .when('CorrectRecord', correction)
      .then(RecordCorrected({ ...correction, record: 'rolling', on })));

  it('of another revision is refused', () =>
    given(projectDecider, ...open, filed)
      .under(context, by(office))
      .when('CorrectRecord', { ...correction, corrects: 1 })
      .thenRefused('corrects-another'));

  it('needs a record', () =>
    given(projectDecider, ...open)
      .under(context, by(office))
      .when('CorrectRecord', correction)
      .thenRefused('record-unknown'));
});
