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
    expect(differences(refused, { status: 403, code: 'not-allowed', articles: ['R10'] })).toEqual([
      '状态码为422，应为403',
      '代码为rule-refuses，应为not-allowed',
      '没有引用条款R10，引用的是：R7.most',
    ]);
    expect(differences(refused, {})).toEqual(['应予办理，答复却是422 rule-refuses']);
  });

  it('compares lists item by item and objects by the members named', () => {
    const answer = { status: 200, body: { ranking: [{ rank: 1, projectId: 'a', tied: false }], total: 1 } };
    expect(differences(answer, { body: { ranking: [{ rank: 1, projectId: 'a' }] } })).toEqual([]);
    expect(differences(answer, { body: { round: 'r' } })).toEqual(['/round为空，应为"r"']);
    expect(differences(answer, { body: [] })).toEqual(['整个答复不是列表']);
    expect(differences(answer, { body: { ranking: [] } })).toEqual(['/ranking有1项，应为0项']);
    expect(differences(answer, { body: { ranking: [{ rank: 2 }] } })).toEqual(['/ranking/0/rank为1，应为2']);
  });
});
