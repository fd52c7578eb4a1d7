import { differences } from './differences';
import { substitute } from './substitute';

describe('a scenario', () => {
  const lookup = (name: string) => ({ call: 'c1', 'row.marks': { process: 9400 }, 'row.org': 'jia' })[name];

  it('puts values in place of names, whole or inside words, and in member names', () => {
    expect(substitute({ id: '{call}', '{row.org}': ['{row.marks}', '/calls/{call}'] }, lookup)).toEqual({
      id: 'c1',
      jia: [{ process: 9400 }, '/calls/c1'],
    });
  });

  it('stops at a name nobody gave', () => {
    expect(() => substitute('{round}', lookup)).toThrow('{round}');
  });

  it('says what of an answer is not as expected', () => {
    const refused = { status: 422, body: { code: 'rule-refuses', articles: [{ article: 'R7.most' }] } };
    expect(differences(refused, { status: 422, code: 'rule-refuses', articles: ['R7.most'] })).toEqual([]);
    expect(differences(refused, { status: 403, code: 'not-allowed', articles: ['R10'] })).toHaveLength(3);
    expect(differences(refused, {})).toEqual(['answered 422 rule-refuses']);
  });

  it('compares lists item by item and objects by the members named', () => {
    const answer = { status: 200, body: { ranking: [{ rank: 1, projectId: 'a', tied: false }], total: 1 } };
    expect(differences(answer, { body: { ranking: [{ rank: 1, projectId: 'a' }] } })).toEqual([]);
    expect(differences(answer, { body: { ranking: [] } })).toEqual(['/ranking has 1 items, expected 0']);
    expect(differences(answer, { body: { ranking: [{ rank: 2 }] } })).toEqual(['/ranking/0/rank is 1, expected 2']);
  });
});
