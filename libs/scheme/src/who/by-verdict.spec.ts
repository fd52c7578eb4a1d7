import { preset } from '../fixtures/preset';
import { roleOf } from '../document/find';
import { byVerdict, roleVerdict } from './by-verdict';
import { whoWords } from './words';

const scheme = preset();

describe('who may, in words', () => {
  it.each([
    [{ post: 'organisation-office', of: 'issuer' } as const, '中共泸定县委组织部组织部门'],
    [{ post: 'leader', of: 'own' } as const, '本单位主要领导'],
    [{ post: 'leading-group', of: 'issuer', body: 'leading-group' } as const, '县党建工作领导小组'],
    [{ role: 'keeper' } as const, '专人'],
    [
      { anyOf: [{ post: 'expert', of: 'anywhere' } as const], except: [{ post: 'any', of: 'own' } as const] },
      '专家（本单位人员除外）',
    ],
  ])('says %j', (who, words) => expect(whoWords(who, scheme)).toBe(words));

  it('refuses a wrong person strictly, under the article of the act', () => {
    const act = { article: 'R2', by: { post: 'organisation-office', of: 'issuer' } } as const;
    expect(byVerdict(scheme, act, { post: 'officer', fits: false }, '常规计划')).toEqual({
      article: 'R2',
      holds: false,
      subject: '常规计划',
      tried: '经办人',
      limit: '中共泸定县委组织部组织部门',
      strict: true,
    });
  });

  it('refuses a direct responsible person who is no deputy of the unit', () => {
    const role = roleOf(scheme, 'direct');
    expect(role && roleVerdict(scheme, role, { name: '张三', fits: false })).toMatchObject({
      article: 'R15',
      holds: false,
      subject: '直接责任人',
      tried: '张三',
      limit: '本单位分管领导',
    });
  });
});
