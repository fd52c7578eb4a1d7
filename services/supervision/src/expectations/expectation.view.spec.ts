import { derivedId, foldInto, type Recorded } from '@xmh/eventing';
import { ExpectationMet, ExpectationReopened, ExpectationsRaised, LedgerWithdrawn } from '@xmh/contracts';
import { established, projectId, ref } from '../project/project.suite';
import { shownOn, whereOn } from './expectation.query';
import type { ExpectationEvent } from './expectation.state';
import { type ExpectationRow, expectations } from './expectation.view';

const { callId, organisation, issuer } = established;
const subject = { of: 'project', id: projectId } as const;
const owed = ['2012-06-30', '2012-12-31'].map((dueOn) => ({
  key: `progress/R18/${dueOn}`,
  article: 'R18',
  record: 'progress',
  dueOn,
  least: 1,
}));
const on = '2012-04-10';
const raised = ExpectationsRaised({ subject, callId, scheme: ref, issuer, organisation, track: 'routine', owed, on });
const about = { subject, callId, expectation: owed[0]!.key };
const recordId = derivedId('record');
const met = ExpectationMet({ ...about, recordId, on: '2012-06-20' });

function fold(...events: readonly (readonly [string, { type: string; data: object }])[]): ExpectationRow[] {
  const documents = new Map<string, { document: ExpectationRow | undefined; position: string }>();
  events.forEach(([day, event], index) => {
    const meta = { at: `${day}T01:00:00.000Z` };
    const position = String(index + 1).padStart(20, '0');
    foldInto(expectations, documents, { ...event, meta, position } as unknown as Recorded<ExpectationEvent>);
  });
  return [...documents.values()].flatMap(({ document }) => document ?? []);
}
const states = (day: string, rows: ExpectationRow[]) => rows.map((row) => shownOn(day, row).state);

describe('the list of what is owed', () => {
  it('has a row for each thing, from the day it was written down', () => {
    const rows = fold([on, raised]);
    expect(rows).toMatchObject([
      { subject: projectId, dueOn: '2012-06-30', organisation: organisation.id, path: organisation.path },
      { dueOn: '2012-12-31', track: 'routine', raisedDay: on },
    ]);
    expect(states('2012-06-30', rows)).toEqual(['owed', 'owed']);
    expect(states('2012-10-18', rows)).toEqual(['overdue', 'owed']);
  });

  it('shows what is met only from the day it was known', () => {
    const rows = fold([on, raised], ['2012-07-02', met]);
    expect(states('2012-07-01', rows)).toEqual(['overdue', 'owed']);
    expect(states('2012-07-02', rows)).toEqual(['met', 'owed']);
    expect(shownOn('2012-07-01', rows[0]!)).not.toHaveProperty('metBy');
    expect(shownOn('2012-07-02', rows[0]!)).toMatchObject({ metBy: recordId, metOn: '2012-06-20' });
  });

  it('has it owed again when its record meets it no longer', () =>
    expect(
      states('2012-10-18', fold([on, raised], ['2012-07-02', met], ['2012-07-03', ExpectationReopened(about)])),
    ).toEqual(['overdue', 'owed']));

  it('has what was lifted no longer, from the day it was known', () => {
    const withdrawal = { projectId, callId, cause: derivedId('withdrawal'), lifted: [owed[1]!.key], on: '2012-07-02' };
    const rows = fold([on, raised], ['2012-07-03', LedgerWithdrawn(withdrawal)]);
    expect(rows.map(({ liftedDay }) => liftedDay)).toEqual(['9999-12-31', '2012-07-03']);
    expect(shownOn('2012-07-02', rows[1]!)).not.toHaveProperty('liftedDay');
  });

  it('is asked by the state on a day', () => {
    expect(whereOn('2012-07-01', 'overdue')).toEqual({
      raisedDay: { to: '2012-07-01' },
      liftedDay: { from: '2012-07-02' },
      metDay: { from: '2012-07-02' },
      dueOn: { to: '2012-06-30' },
    });
    expect(whereOn('2012-07-01', 'owed')).toMatchObject({ dueOn: { from: '2012-07-01' } });
    expect(whereOn('2012-07-01', 'met')).toMatchObject({ metDay: { to: '2012-07-01' } });
    expect(whereOn('2012-07-01', undefined)).toEqual({
      raisedDay: { to: '2012-07-01' },
      liftedDay: { from: '2012-07-02' },
    });
  });
});
