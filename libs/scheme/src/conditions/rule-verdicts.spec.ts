import { assessmentOf, awardOf, trackOf } from '../document/find';
import type { Rule } from '../document/rule';
import { preset } from '../fixtures/preset';
import { figuresOf, inputsOf, projects } from '../fixtures/year-end';
import { stepOf } from '../registration/routes';
import type { Facts } from './facts';
import { ruleVerdicts } from './rule-verdicts';

const scheme = preset();
const failing = (rules: readonly Rule[] | undefined, facts: Facts) =>
  ruleVerdicts(rules, facts, '甲1', scheme)
    .filter(({ holds }) => !holds)
    .map(({ article, tried, limit }) => [article, tried, limit]);

describe('rules at the act they sit on', () => {
  it('are not tested, and not cited, while their condition does not hold', () => {
    const rule: Rule = { article: 'R5', when: { track: ['routine'] }, that: { never: true } };
    expect(ruleVerdicts([rule], { track: 'innovation' }, '甲1')).toEqual([]);
    expect(ruleVerdicts([rule], { track: 'routine' }, '甲1')).toEqual([
      { article: 'R5', holds: false, subject: '甲1' },
    ]);
    expect(ruleVerdicts(undefined, {}, '甲1')).toEqual([]);
  });

  it('issue no routine target that is not fixed', () => {
    const [start] = trackOf(scheme, 'routine')?.starts ?? [];
    expect(failing(start?.require, { fixed: () => false })).toEqual([['R3', '未达到', '“县级目标项目”须已审定']]);
    expect(failing(start?.require, { fixed: () => true })).toEqual([]);
  });

  it('let nobody decline a routine target', () =>
    expect(failing(trackOf(scheme, 'routine')?.withdraw, {}).map(([article]) => article)).toEqual(['R4']));

  it('enter in the plan only what is feasible', () => {
    const step = stepOf(scheme, 'innovation', 'approve-plan');
    expect(failing(step?.require, { decided: () => 'feasible' })).toEqual([]);
    expect(failing(step?.require, { decided: () => 'not-feasible' })).toEqual([
      ['R12', '不可行', '可行性分析须为可行'],
    ]);
    expect(failing(step?.require, { decided: () => undefined })).toEqual([['R12', '尚未作出', '可行性分析须为可行']]);
  });

  it('send no letter without a direct responsible person', () =>
    expect(failing(stepOf(scheme, 'innovation', 'letter')?.require, { filled: (role) => role === 'first' })).toEqual([
      ['R15', '缺直接责任人', '须确定第一责任人、直接责任人'],
    ]));

  it('open no ledger without a keeper', () =>
    expect(failing(scheme.ledger?.require, { filled: () => false })).toEqual([['R16', '缺专人', '须确定专人']]));

  it('conclude nothing without its methods and figures', () => {
    const rules = assessmentOf(scheme, 'year-end')?.require;
    const [given] = Object.values(projects);
    if (!given) throw new Error('no project');
    const figures = figuresOf({ ...inputsOf(given), surveys: {}, marks: {} });
    expect(failing(rules, { figures, used: ['ballot', 'on-site'] })).toEqual([
      ['R21', '缺过程', '须有过程'],
      ['R22', '缺问卷调查', '须采用问卷调查、民主测评、实地评审'],
      [
        'R23',
        '缺知情度、成效满意度、先锋满意度、效果和影响力',
        '须有知情度、成效满意度、先锋满意度、目标实现、效果和影响力',
      ],
    ]);
    expect(
      failing(rules, { figures: figuresOf(inputsOf(given)), used: ['questionnaire', 'ballot', 'on-site'] }),
    ).toEqual([]);
  });

  it('commend no organisation that completed nothing', () => {
    const award = awardOf(scheme, 'advanced-organisation');
    const [figure] = award?.figures ?? [];
    if (!figure) throw new Error('no figure');
    const completed = { ...figure, kind: 'count', unit: 'count', parts: [], value: 0 } as const;
    expect(failing(award?.require, { figures: { completed } })).toEqual([['R26', '0', '完成的创新项目数不低于1']]);
    expect(failing(award?.require, { figures: { completed: { ...completed, value: 1 } } })).toEqual([]);
  });

  it('commend further only innovation projects honoured at city level or above', () => {
    const rules = awardOf(scheme, 'further')?.require;
    const honoured = (level: string) => () => [{ field: () => level }];
    expect(failing(rules, { track: 'innovation', recorded: honoured('city') })).toEqual([]);
    const limit = '限重点工作创新项目，且有“受上级表彰”在案（级别为市（州）级、省级、国家级）';
    expect(failing(rules, { track: 'innovation', recorded: honoured('county') })).toEqual([['R28', '未达到', limit]]);
    expect(failing(rules, { track: 'routine', recorded: honoured('city') })).toEqual([['R28', '常规工作项目', limit]]);
  });
});
