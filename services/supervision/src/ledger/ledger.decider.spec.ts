import { given } from '@xmh/testing';
import { KeeperNamed, LedgerClosed, LedgerOpened, LedgerReopened, LedgerWithdrawn, RecordFiled } from '@xmh/contracts';
import { projectDecider } from '../project/project.decider';
import {
  by,
  clerk,
  context,
  contextOf,
  established,
  named,
  office,
  officer,
  opened,
  prepared,
  projectId,
  scheme,
} from '../project/project.suite';

const on = '2012-05-10';
const conclusion = '11111111-1111-5111-8111-111111111111';
const closed = LedgerClosed({ projectId, outcome: 'concluded', cause: conclusion, on: '2012-11-20' });

describe('the ledger', () => {
  it('is prepared by establishment and stays shut while its rules do not hold', () =>
    given(projectDecider).under(context).when('PrepareLedger', established).then(prepared));

  it('opens at once when the scheme asks for nothing', () => {
    const { require: _require, ...ledger } = scheme.ledger!;
    given(projectDecider)
      .under(contextOf({ ...scheme, ledger }))
      .when('PrepareLedger', established)
      .then(prepared, LedgerOpened({ projectId, on: established.on }));
  });

  it('is prepared once', () =>
    given(projectDecider, prepared)
      .under(context)
      .when('PrepareLedger', established)
      .thenRefused('ledger-prepared-already'));

  it('does not open without a keeper, and says which article asks for one', () =>
    given(projectDecider, prepared)
      .under(context, by(office))
      .when('OpenLedger', { projectId })
      .thenRefused('rule-refuses', 'R16'));

  it('opens by itself when the keeper is named', () =>
    given(projectDecider, prepared)
      .under(context, by(office, on))
      .when('NameKeeper', { projectId, role: 'keeper', holders: [clerk.person] })
      .then(named, opened));

  it('opens when asked to once its rules hold', () =>
    given(projectDecider, prepared, named)
      .under(context, by(office, on))
      .when('OpenLedger', { projectId })
      .then(opened));

  it('opens once', () =>
    given(projectDecider, prepared, named, opened)
      .under(context, by(office))
      .when('OpenLedger', { projectId })
      .thenRefused('ledger-opened-already'));

  it('gets another keeper without opening a second time', () =>
    given(projectDecider, prepared, named, opened)
      .under(context, by(office, '2012-08-01'))
      .when('NameKeeper', { projectId, role: 'keeper', holders: [office.person] })
      .then(KeeperNamed({ projectId, role: 'keeper', holders: [office.person], on: '2012-08-01' })));

  it('takes no keeper from outside the office that keeps it', () =>
    given(projectDecider, prepared)
      .under(context, by(office))
      .when('NameKeeper', { projectId, role: 'keeper', holders: [officer.person] })
      .thenRefused('rule-refuses', 'R16'));

  it('leaves the responsible persons to the step that names them', () =>
    given(projectDecider, prepared)
      .under(context, by(office))
      .when('NameKeeper', { projectId, role: 'first', holders: [officer.person] })
      .thenRefused('role-filled-by-route'));

  it('knows only the roles of its track', () =>
    given(projectDecider, prepared)
      .under(context, by(office))
      .when('NameKeeper', { projectId, role: 'auditor', holders: [officer.person] })
      .thenRefused('role-unknown'));

  it('names no keeper on a day to come', () =>
    given(projectDecider, prepared)
      .under(context, by(office, on))
      .when('NameKeeper', { projectId, role: 'keeper', holders: [clerk.person], on: '2012-05-11' })
      .thenRefused('day-to-come'));

  it('is closed by a conclusion and reopened when that one falls', () => {
    given(projectDecider, prepared, named, opened).under(context).when('CloseLedger', closed.data).then(closed);
    given(projectDecider, prepared, named, opened, closed)
      .under(context)
      .when('ReopenLedger', { projectId, cause: conclusion, on: '2012-12-01' })
      .then(LedgerReopened({ projectId, cause: conclusion, on: '2012-12-01' }));
  });

  it('is closed once, and reopened only by the fall of what closed it', () => {
    given(projectDecider, prepared, closed)
      .under(context)
      .when('CloseLedger', closed.data)
      .thenRefused('ledger-closed');
    given(projectDecider, prepared, closed)
      .under(context)
      .when('ReopenLedger', { projectId, cause: projectId, on: '2012-12-01' })
      .thenRefused('ledger-not-closed-by-this');
  });

  it('that never opened is not open after it was closed and reopened', () =>
    given(projectDecider, prepared, closed, LedgerReopened({ projectId, cause: conclusion, on: '2012-12-01' }))
      .under(context, by(officer))
      .when('ClaimItem', { projectId, item: 't1' })
      .thenRefused('ledger-not-open'));

  it('ends with its project, also when a conclusion had closed it, and no conclusion touches it again', () => {
    const withdrawing = { projectId, callId: established.callId, cause: projectId, on: '2012-12-01' };
    const withdrawn = LedgerWithdrawn({ ...withdrawing, lifted: [] });
    for (const stood of [[prepared], [prepared, named, opened], [prepared, named, opened, closed]]) {
      given(projectDecider, ...stood)
        .under(context)
        .when('WithdrawLedger', withdrawing)
        .then(withdrawn);
      const ended = given(projectDecider, ...stood, withdrawn);
      ended.under(context).when('WithdrawLedger', withdrawing).thenRefused('ledger-withdrawn');
      ended.under(context).when('CloseLedger', closed.data).thenRefused('ledger-closed');
      const fall = { projectId, cause: conclusion, on: '2012-12-02' };
      ended.under(context).when('ReopenLedger', fall).thenRefused('ledger-not-closed-by-this');
    }
  });

  it('that ended with its project takes records and nothing else', () => {
    const withdrawn = LedgerWithdrawn({
      projectId,
      callId: established.callId,
      cause: projectId,
      lifted: [],
      on: '2012-12-01',
    });
    const ended = given(projectDecider, prepared, named, opened, withdrawn);
    const naming = { projectId, role: 'keeper', holders: [clerk.person] };
    ended.under(context, by(office)).when('NameKeeper', naming).thenRefused('ledger-closed');
    ended.under(context, by(officer)).when('ClaimItem', { projectId, item: 't1' }).thenRefused('ledger-withdrawn');
    const filing = { projectId, record: 'publicity', values: { content: '善后' } };
    const { decision } = ended.under(context, by(office, '2012-12-02')).when('FileRecord', filing);
    expect(decision).toMatchObject({ accepted: [{ type: RecordFiled.type }] });
  });

  it('that was never prepared is unknown', () =>
    given(projectDecider).under(context).when('CloseLedger', closed.data).thenRefused('project-unknown'));
});
