import { derivedId } from '@xmh/eventing';
import {
  ExpectationMet,
  ExpectationReopened,
  ExpectationsRaised,
  LedgerWithdrawn,
  RecordCorrected,
  RecordFiled,
} from '@xmh/contracts';
import { given } from '@xmh/testing';
import { projectDecider } from '../project/project.decider';
import {
  by,
  context,
  county,
  established,
  office,
  opened,
  prepared,
  projectId,
  ref,
  scheme,
  contextOf,
} from '../project/project.suite';
import { recordIdOf } from '../records/record.decider';

const service = { as: { service: 'supervision' }, on: '2012-05-07' };
const { callId, organisation, track, title } = established;
const subject = { of: 'project', id: projectId } as const;
const help = { key: 'rolling/R19/2012-12-31', article: 'R19', record: 'rolling', dueOn: '2012-12-31', least: 1 };
const on = '2012-05-07';
const raised = ExpectationsRaised({
  subject,
  callId,
  organisation,
  track,
  title,
  scheme: ref,
  issuer: county,
  owed: [help],
  on,
});
const words = { ref: derivedId('words'), digest: 'c'.repeat(64) };
const recordId = recordIdOf(derivedId('command', '2012-06-20'));
const filed = RecordFiled({ projectId, record: 'rolling', recordId, values: { help: words }, on: '2012-06-20' });
const met = ExpectationMet({ subject, callId, expectation: help.key, recordId, on: '2012-06-20' });

describe('what is expected of a project', () => {
  const raising = { projectId, since: on };

  it('is written down once, with its days', () => {
    given(projectDecider, prepared).under(context, service).when('RaiseExpectations', raising).then(raised);
    given(projectDecider, prepared, raised)
      .under(context, service)
      .when('RaiseExpectations', raising)
      .thenRefused('expectations-raised-already');
  });

  it('counts what was on file before', () =>
    given(projectDecider, prepared, opened, filed)
      .under(context, service)
      .when('RaiseExpectations', raising)
      .then(raised, met));

  it('is nothing where the scheme expects nothing', () =>
    given(projectDecider, prepared)
      .under(contextOf({ ...scheme, assistance: [], records: [] }), service)
      .when('RaiseExpectations', raising)
      .thenRefused('nothing-expected'));

  it('is met by the record, which is the last event of its filing', () =>
    given(projectDecider, prepared, opened, raised)
      .under(context, by(office, '2012-06-20'))
      .when('FileRecord', { projectId, record: 'rolling', values: { help: words } })
      .then(met, filed));

  it('stays as it is when another record follows, or one of another kind', () => {
    const note = { projectId, record: 'publicity', values: { content: '见报' } };
    given(projectDecider, prepared, opened, raised, filed, met)
      .under(context, by(office, '2012-07-01'))
      .when('FileRecord', note)
      .then(RecordFiled({ ...note, recordId: recordIdOf(derivedId('command', '2012-07-01')), on: '2012-07-01' }));
  });
});

describe('an expectation of a span', () => {
  const half = { ...help, key: 'h1', from: '2012-01-01', dueOn: '2012-06-30' };
  const ofHalf = ExpectationsRaised({ ...raised.data, owed: [half] });
  const metHalf = ExpectationMet({ ...met.data, expectation: 'h1' });

  it('is owed again when a correction moves its record elsewhere', () =>
    given(projectDecider, prepared, opened, ofHalf, filed, metHalf)
      .under(context, by(office, '2012-07-02'))
      .when('CorrectRecord', {
        projectId,
        recordId,
        values: { help: words },
        on: '2012-07-01',
        corrects: 3,
        reason: '日期笔误',
      })
      .then(
        ExpectationReopened({ subject, callId, expectation: 'h1' }),
        RecordCorrected({
          projectId,
          recordId,
          record: 'rolling',
          values: { help: words },
          on: '2012-07-01',
          corrects: 3,
          reason: '日期笔误',
        }),
      ));
});

describe('a record that another service keeps', () => {
  const elsewhere = { recordId, record: 'rolling', on: '2012-06-20' };
  const counting = { projectId, record: 'rolling', onFile: [elsewhere] };

  it('meets what is owed, and no longer when it is taken back', () => {
    given(projectDecider, prepared, raised).under(context, service).when('CountRecordsElsewhere', counting).then(met);
    given(projectDecider, prepared, raised, met)
      .under(context, service)
      .when('CountRecordsElsewhere', { ...counting, onFile: [] })
      .then(ExpectationReopened({ subject, callId, expectation: help.key }));
  });

  it('waits for the list of what is owed, and changes nothing where it changes nothing', () => {
    given(projectDecider, prepared)
      .under(context, service)
      .when('CountRecordsElsewhere', counting)
      .thenRefused('expectations-not-raised');
    given(projectDecider, prepared, raised, met)
      .under(context, service)
      .when('CountRecordsElsewhere', counting)
      .thenRefused('nothing-changes');
    given(projectDecider, prepared)
      .under(context, service)
      .when('CountRecordsElsewhere', { ...counting, record: 'problem' })
      .thenRefused('nothing-expected');
  });
});

describe('a project that is withdrawn', () => {
  const cause = derivedId('withdrawal');
  const withdrawing = { projectId, callId, cause, on: '2012-07-01' };
  const withdrawn = (...lifted: string[]) => LedgerWithdrawn({ ...withdrawing, lifted });
  const half = { ...help, key: 'h1', record: 'progress', dueOn: '2012-06-30' };
  const two = ExpectationsRaised({ ...raised.data, owed: [help, half] });

  it('owes no more what was not met by then, overdue or not', () =>
    given(projectDecider, prepared, opened, two, filed, met)
      .under(context, service)
      .when('WithdrawLedger', withdrawing)
      .then(withdrawn('h1')));

  it('owes nothing that is listed later, nor again when a record is corrected', () => {
    given(projectDecider, prepared, withdrawn())
      .under(context, service)
      .when('RaiseExpectations', { projectId, since: on })
      .thenRefused('expectations-raised-already');
    const correction = { projectId, recordId, values: { help: words }, corrects: 3, reason: '日期笔误' };
    given(projectDecider, prepared, opened, two, filed, met, withdrawn('h1'))
      .under(context, by(office, '2012-07-02'))
      .when('CorrectRecord', { ...correction, on: '2012-06-19' })
      .then(RecordCorrected({ ...correction, record: 'rolling', on: '2012-06-19' }));
  });
});
