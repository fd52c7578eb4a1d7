import { playedProject, projectId, words } from '../played.project.suite';
import { folded, keeper, office, officer, until } from '../played.suite';
import { ledgers } from './ledger.view';

const { events } = playedProject();
const on = (day: string) => folded(ledgers, until(events, day)).get(projectId);

describe('the ledger of a project', () => {
  it.each([
    ['2012-05-07', 'prepared'],
    ['2012-05-08', 'open'],
    ['2012-11-29', 'open'],
    ['2012-11-30', 'closed'],
  ])('is on %s %s', (day, status) => expect(on(day)?.status).toBe(status));

  it('is not there before establishment', () => expect(on('2012-05-06')).toBeUndefined());

  it('keeps every item with its state, who said so, and the revision a correction must name', () => {
    expect(on('2012-11-30')?.items).toEqual([
      {
        key: 't1',
        name: '联合党课六次',
        state: 'met',
        claimed: { note: '已办六次', on: '2012-11-18', by: officer, revision: 6 },
        verified: { met: true, on: '2012-11-19', by: office, revision: 7 },
      },
      {
        key: 't2',
        name: '结对帮扶十户',
        state: 'unmet',
        verified: { met: false, on: '2012-11-19', by: office, revision: 9 },
      },
    ]);
  });

  it('shows a check as it stands, and in its corrections what it was', () => {
    const ledger = on('2012-11-30');
    expect(ledger?.checks).toEqual([
      expect.objectContaining({ kind: 'regular', marks: { process: 9400 }, revision: 5, by: office }),
    ]);
    expect(ledger?.corrections).toEqual([
      expect.objectContaining({
        of: 'check',
        was: { values: { close: '贴近' }, marks: { process: 9200 }, on: '2012-07-10' },
        is: { values: { close: '贴近' }, marks: { process: 9400 }, on: '2012-07-10' },
        reason: '分数录错',
      }),
      expect.objectContaining({
        of: 'item',
        id: 't2',
        was: { met: true, on: '2012-11-19' },
        is: { met: false, on: '2012-11-19' },
        reason: '只有九户',
      }),
    ]);
  });

  it('holds the reference of sensitive words, never the words', () => {
    expect(on('2012-11-30')?.records).toEqual([
      expect.objectContaining({ kind: 'problem', values: { problem: words }, by: keeper }),
    ]);
  });
});
