import { expectations } from '../expectations/expectation.view';
import { Terms } from '../naming/terms';
import { playedCounty } from '../played.routine.suite';
import { folded, PlayedLog, pinned } from '../played.suite';
import { expectationTasks } from './expectation.tasks';

const terms = new Terms(pinned.scheme);
const all = [...folded(expectations, playedCounty(new PlayedLog()).events).values()];
const progress = all.find(({ record }) => record === 'progress')!;
const tasks = (owed: typeof progress, day: string) => expectationTasks(terms, owed, undefined, day);

describe('a record that is owed', () => {
  it('waits for whoever may put it on file, until its last day', () => {
    expect(tasks(progress, '2012-06-01')).toMatchObject([
      {
        act: 'file-record',
        article: 'R18',
        by: { post: 'officer', of: 'own' },
        since: '2012-04-10',
        until: '2012-06-30',
      },
    ]);
  });

  it('does not wait before its span begins, nor once it is on file', () => {
    const second = { ...progress, from: '2012-07-01', dueOn: '2012-12-31' };
    expect(tasks(second, '2012-06-30')).toEqual([]);
    expect(tasks(second, '2012-07-01')).toMatchObject([{ since: '2012-07-01' }]);
    expect(tasks({ ...progress, met: true }, '2012-06-01')).toEqual([]);
  });
});
