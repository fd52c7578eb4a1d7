import { preset } from '../fixtures/preset';
import { leastVerdicts, mostVerdicts, quotasFor } from './quotas';
import { decisionOf, startOf, stepAfter, stepOf, stepsOf } from './routes';
import { reworkVerdict, windowOf, windowVerdict } from './windows';

const scheme = preset();

describe('quotas', () => {
  const township = quotasFor(scheme, 'innovation', 'township');

  it('binds each kind by its own articles, and routine projects by none', () => {
    expect(township.map(({ article }) => article)).toEqual(['R7.least', 'R7.most']);
    expect(quotasFor(scheme, 'innovation', 'department').map(({ article }) => article)).toEqual([
      'R8.least',
      'R8.most',
    ]);
    expect(quotasFor(scheme, 'routine', 'township')).toEqual([]);
  });

  it('lets a township take a third seat and not a fourth', () => {
    expect(mostVerdicts(township, 3, '甲镇')).toMatchObject([{ article: 'R7.most', holds: true }]);
    expect(mostVerdicts(township, 4, '甲镇')).toEqual([
      { article: 'R7.most', holds: false, subject: '甲镇', tried: '第4个', limit: '至多3个' },
    ]);
  });

  it('shows at closing who declared too few', () => {
    expect(leastVerdicts(township, 1, '丁乡')).toEqual([
      { article: 'R7.least', holds: false, subject: '丁乡', tried: '1个', limit: '至少2个' },
    ]);
    expect(leastVerdicts(township, 2, '丙乡')[0]?.holds).toBe(true);
  });
});

describe('the window', () => {
  it('takes a form on 15 April and none on the 16th', () => {
    expect(windowVerdict(scheme, 'innovation', { year: 2012 }, '2012-04-15').holds).toBe(true);
    expect(windowVerdict(scheme, 'innovation', { year: 2012 }, '2012-04-16', '辛1')).toEqual({
      article: 'R11',
      holds: false,
      subject: '辛1',
      tried: '2012年4月16日',
      limit: '2012年4月15日（含当日）前',
    });
  });

  it('is the paper’s where it names a day, the call’s where it does not', () => {
    const call = { year: 2012, opens: '2012-04-06', closes: '2012-06-30' };
    expect(windowOf(scheme, 'innovation', call)).toEqual({ article: 'R11', opens: '2012-04-06', closes: '2012-04-15' });
    expect(windowOf(scheme, 'routine', call)).toMatchObject({ opens: '2012-04-06', closes: '2012-06-30' });
    expect(windowVerdict(scheme, 'innovation', call, '2012-04-05')).toMatchObject({
      holds: false,
      limit: '2012年4月6日起',
    });
  });

  it('lets a returned form come back by the date in the return', () => {
    expect(reworkVerdict('O4', '2012-04-26', '2012-04-26').holds).toBe(true);
    expect(reworkVerdict('O4', '2012-04-26', '2012-04-27')).toMatchObject({ article: 'O4', holds: false });
  });
});

describe('routes', () => {
  it('goes step by step to the letter, which establishes', () => {
    const keys = ['feasibility', 'approve-plan', 'letter'];
    expect(stepsOf(scheme, 'innovation').map(({ key }) => key)).toEqual(keys);
    expect(stepAfter(scheme, 'innovation')?.key).toBe('feasibility');
    expect(stepAfter(scheme, 'innovation', 'feasibility')?.key).toBe('approve-plan');
    expect(stepAfter(scheme, 'innovation', 'approve-plan')?.establishes).toBe(true);
    expect(stepAfter(scheme, 'innovation', 'letter')).toBeUndefined();
    expect(stepAfter(scheme, 'innovation', 'unknown')).toBeUndefined();
  });

  it('knows its decisions and where they lead', () => {
    const step = stepOf(scheme, 'innovation', 'feasibility');
    expect(step && decisionOf(step, 'return')).toMatchObject({ leads: 'back', returnBy: 'O4' });
    expect(step && decisionOf(step, 'strike')).toBeUndefined();
  });

  it('knows how a project is started', () => {
    expect(startOf(scheme, 'innovation', 'declare')).toMatchObject({ article: 'R9', form: 'declaration' });
    expect(startOf(scheme, 'innovation', 'issue')).toBeUndefined();
    expect(startOf(scheme, 'unknown', 'declare')).toBeUndefined();
  });

  it('takes a route the document does not have for a fault', () =>
    expect(() => stepsOf(scheme, 'nowhere')).toThrow('nowhere'));
});
