import { preset } from '../fixtures/preset';
import { duePapers, dueState, metBy } from './owing';

const scheme = preset();
const year = { year: 2012, since: '2012-04-10' };
const keys = (of: 'project' | 'organisation' | 'call', facts = {}, when = year) =>
  duePapers(scheme, of, facts, when).map(({ key }) => key);

describe('what is owed', () => {
  it('by a project depends on its track', () => {
    expect(keys('project', { track: 'routine' })).toEqual(['progress/R18/2012-06-30', 'progress/R18/2012-12-31']);
    expect(keys('project', { track: 'innovation' })).toEqual(['rolling/R19/2012-12-31']);
  });

  it('by an organisation depends on its kind, about a call on nothing', () => {
    const own = ['agenda/R31/2012-12-10', 'result-use/R24/2012-12-31'];
    expect(keys('organisation', { kind: 'township' })).toEqual(own);
    expect(keys('organisation', { kind: 'village' })).toEqual(own.slice(1));
    expect(keys('call')).toEqual(['publicity/R32/2012-12-31']);
  });

  it('is nothing that fell due before it began', () =>
    expect(keys('project', { track: 'routine' }, { year: 2012, since: '2012-07-01' })).toHaveLength(1));

  it('has the span it falls in, and a number', () =>
    expect(duePapers(scheme, 'project', { track: 'routine' }, year)[1]).toMatchObject({
      article: 'R18',
      record: 'progress',
      from: '2012-07-01',
      least: 1,
    }));
});

describe('an expectation', () => {
  const [half] = duePapers(scheme, 'project', { track: 'routine' }, year);
  const paper = (recordId: string, on: string, record = 'progress') => ({ recordId, record, on });
  if (!half) throw new Error('nothing is owed');

  it('is met by a record of its kind within its span', () => {
    expect(metBy(half, [paper('late', '2012-07-01'), paper('other', '2012-05-01', 'problem')])).toBeUndefined();
    expect(metBy(half, [paper('b', '2012-06-02'), paper('a', '2012-05-01')])?.recordId).toBe('a');
  });

  it('of several records is met by the last that was needed', () => {
    const two = { ...half, least: 2 };
    expect(metBy(two, [paper('a', '2012-05-01')])).toBeUndefined();
    expect(metBy(two, [paper('b', '2012-06-02'), paper('a', '2012-05-01')])?.recordId).toBe('b');
  });

  it('with only a last day is met late too', () =>
    expect(metBy({ ...half, from: undefined }, [paper('late', '2013-01-05')])?.recordId).toBe('late'));

  it('is overdue from the day after its last', () => {
    expect(dueState(false, '2012-06-30', '2012-06-30')).toBe('owed');
    expect(dueState(false, '2012-06-30', '2012-07-01')).toBe('overdue');
    expect(dueState(true, '2012-06-30', '2012-07-01')).toBe('met');
  });
});
