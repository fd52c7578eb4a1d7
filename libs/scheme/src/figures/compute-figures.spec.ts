import type { Figure, FigureSource } from '../document/measures/figure';
import { figuresOf, inputsOf, projects, yearEnd, type YearEnd } from '../fixtures/year-end';
import { computeFigures } from './compute-figures';
import type { FigureInputs } from './figure-inputs';
import { hundredthsWords } from './rounding';
import { whyFigure } from './why-figure';

const shown = (inputs: FigureInputs, key: string) => {
  const value = figuresOf(inputs)[key]?.value;
  return value === undefined ? undefined : hundredthsWords(value);
};
const project = (name: string): YearEnd => {
  const found = projects[name];
  if (!found) throw new Error(name);
  return found;
};
const nothing: FigureInputs = { surveys: {}, marks: {}, items: [], fields: {}, others: {} };
const figure = (key: string, source: FigureSource): Figure => ({ key, name: key, article: 'R23', source });

describe('figures at year-end', () => {
  it.each([
    ['甲1', '96.00', '94.00', '95.00', '100.00', '94.33', '93.00', '96.07'],
    ['甲2', '92.00', '90.00', '90.00', '100.00', '91.00', '89.00', '93.30'],
    ['甲3', '82.00', '80.00', '80.00', '87.50', '84.00', '81.00', '83.35'],
    ['乙1', '90.00', '92.00', '90.00', '100.00', '88.33', '88.00', '92.87'],
    ['乙2', '60.00', '52.00', '55.00', '50.00', '57.67', '56.00', '54.03'],
    ['丙1', '84.00', '86.00', '85.00', '100.00', '82.00', '79.00', '88.40'],
    ['丁1', '76.00', '74.00', '75.00', '83.33', '76.33', '76.00', '77.77'],
    ['戊1', '92.00', '90.00', '85.00', '90.00', '88.33', '92.00', '89.57'],
    ['戊2', '80.00', '78.00', '80.00', '80.00', '79.00', '78.00', '79.20'],
    ['己1', '86.00', '84.00', '90.00', '100.00', '84.33', '83.00', '89.57'],
  ])('of %s are A %s, B %s, C %s, G %s, E %s, P %s and T %s', (name, ...expected) => {
    const keys = ['awareness', 'satisfaction', 'vanguard', 'goals', 'effect', 'process', 'total'];
    expect(keys.map((key) => shown(inputsOf(project(name)), key))).toEqual(expected);
  });

  it('keep numerator and denominator of every share, also through "the first that is present"', () => {
    const figures = figuresOf(inputsOf(project('甲1')));
    expect(figures['awareness']).toEqual({
      key: 'awareness',
      name: '知情度',
      article: 'R23',
      kind: 'share',
      unit: 'hundredths',
      value: 9600,
      numerator: 48,
      denominator: 50,
      parts: [{ ref: 'awareness-answers', value: 9600 }],
    });
    expect(figures['effect']).toMatchObject({ kind: 'composite', numerator: 28300, denominator: 3 });
  });

  it('come in document order, whatever order they are computed in', () => {
    const { figures = [], surveys } = yearEnd();
    const keys = [...figures].reverse().map(({ key }) => key);
    const results = computeFigures([...figures].reverse(), inputsOf(project('甲1')), surveys);
    expect(results.map(({ key }) => key)).toEqual(keys);
    expect(results[0]?.value).toBe(9607);
  });

  it('are missing when an input is, never 0, and so is each that needs them', () => {
    const { surveys, ...rest } = inputsOf(project('甲1'));
    const figures = figuresOf({ ...rest, surveys: { ballot: surveys['ballot'] ?? { valid: 0, answers: {} } } });
    expect([figures['awareness']?.value, figures['total']?.value]).toEqual([undefined, undefined]);
    expect(figures['vanguard']?.value).toBe(9500);
    expect(Object.values(figuresOf(nothing)).every(({ value }) => value === undefined)).toBe(true);
  });

  it('take what was entered where no questionnaire was held', () => {
    const inputs = { ...inputsOf(project('甲1')), surveys: {}, fields: { 'judgement.awareness': 8800 } };
    expect(figuresOf(inputs)['awareness']).toMatchObject({
      kind: 'entered',
      value: 8800,
      parts: [{ ref: 'awareness-answers' }, { ref: 'awareness-entered', value: 8800 }],
    });
  });

  it('are missing where there is nobody to ask and nothing to reach', () => {
    const empty = { ...nothing, surveys: { staff: { valid: 0, answers: { aware: {} } } } };
    expect(figuresOf(empty)['awareness']?.value).toBeUndefined();
    expect(figuresOf(empty)['goals']?.value).toBeUndefined();
  });
});

describe('figures of other places and populations', () => {
  it('take another place’s figure by its reference', () => {
    const total = figuresOf(inputsOf(project('甲1')))['total'];
    const half = figure('half', { weighted: [{ figure: 'year-end/total', weight: 100 }] });
    const others: FigureInputs['others'] = total ? { 'year-end/total': total } : {};
    expect(computeFigures([half], { ...nothing, others })[0]?.value).toBe(9607);
    expect(computeFigures([half], nothing)[0]?.value).toBeUndefined();
  });

  it('count what the caller counted', () => {
    const figures = [
      figure('completed', { count: { of: 'project' } }),
      figure('done', { share: { of: 'project' }, that: { track: ['routine'] } }),
    ];
    const counts = { completed: { number: 2 }, done: { number: 23, of: 24 } };
    expect(computeFigures(figures, { ...nothing, counts })).toMatchObject([
      { kind: 'count', unit: 'count', value: 2 },
      { kind: 'share', unit: 'hundredths', value: 9583, numerator: 23, denominator: 24 },
    ]);
    expect(() => computeFigures(figures, nothing)).toThrow('completed');
  });

  it('add up a marker’s criteria where none is named', () => {
    const marks = {
      sheet: [
        { by: 'a', marks: { x: 100, y: 250 } },
        { by: 'b', marks: { x: 200 } },
      ],
    };
    expect(computeFigures([figure('mean', { mean: { from: ['sheet'] } })], { ...nothing, marks })[0]?.value).toBe(275);
  });

  it('refuse to be computed from themselves, or by a kind that is not built', () => {
    const loop = [figure('a', { firstOf: ['b'] }), figure('b', { firstOf: ['a'] })];
    expect(() => computeFigures(loop, nothing)).toThrow('itself');
    expect(() => computeFigures([figure('a', { meanOf: ['b'] })], nothing)).toThrow('no evaluator');
  });
});

describe('why a figure is what it is', () => {
  it('is said in words, down to the counts', () => {
    const { figures = [], surveys } = yearEnd();
    const why = whyFigure(computeFigures(figures, inputsOf(project('甲1')), surveys), 'total');
    expect(why?.words).toBe(
      '总分96.07=知情度96.00×10%+成效满意度94.00×20%+先锋满意度95.00×10%+目标实现100.00×30%+效果和影响力94.33×20%+过程93.00×10%',
    );
    expect(why?.below.map(({ words }) => words)).toContain('效果和影响力94.33=(93.00+95.00+95.00)÷3');
    expect(why?.below[0]?.below[0]?.words).toBe('知情度（问卷）96.00%=48÷50');
  });

  it('names what is lacking', () => {
    const { figures = [], surveys } = yearEnd();
    const results = computeFigures(figures, nothing, surveys);
    expect(whyFigure(results, 'awareness')?.words).toBe('知情度缺：知情度（问卷）、知情度（录入）尚无数据');
    expect(whyFigure(results, 'unknown')).toBeUndefined();
  });
});
