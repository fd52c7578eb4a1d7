import { assessmentOf } from '../document/find';
import { preset } from '../fixtures/preset';
import { figuresOf, inputsOf, itemsOf, projects, yearEnd } from '../fixtures/year-end';
import { openingVerdict } from './openings';
import { outcomeVerdict, proposedOutcome, usedMethods } from './outcomes';

const factsOf = (name: string) => {
  const given = projects[name];
  if (!given) throw new Error(name);
  return { figures: figuresOf(inputsOf(given)) };
};

describe('an assessment', () => {
  it('opens by the calendar on its day, not before', () => {
    const [opening] = yearEnd().opens;
    if (opening?.on !== 'calendar') throw new Error('not by the calendar');
    expect(openingVerdict(opening, 2012, '2012-11-20', '甲1').holds).toBe(true);
    expect(openingVerdict(opening, 2012, '2012-11-19', '甲1')).toMatchObject({
      article: 'R21',
      holds: false,
      tried: '2012年11月19日',
      limit: '2012年11月20日起',
    });
    const until = { ...opening, until: { monthDay: '11-30' } };
    expect(openingVerdict(until, 2012, '2012-12-01', '甲1')).toMatchObject({ holds: false });
  });

  it('uses a method when one of its sheets or surveys is complete', () => {
    expect(usedMethods(yearEnd(), ['effect', 'staff'])).toEqual(['questionnaire', 'on-site']);
    expect(usedMethods(yearEnd(), [])).toEqual([]);
  });

  it('proposes what the figures come to: concluded from 60.00 on, else open under help', () => {
    expect(proposedOutcome(yearEnd(), factsOf('甲1'))?.key).toBe('concluded');
    expect(proposedOutcome(yearEnd(), factsOf('乙2'))?.key).toBe('open');
    expect(proposedOutcome(yearEnd(), { figures: {} })?.key).toBe('open');
  });

  it('refuses another outcome than the computed one', () => {
    expect(outcomeVerdict(yearEnd(), 'concluded', factsOf('甲1'), '甲1')?.holds).toBe(true);
    expect(outcomeVerdict(yearEnd(), 'concluded', factsOf('乙2'), '乙2')).toEqual({
      article: 'O2',
      holds: false,
      subject: '乙2',
      tried: '结项',
      limit: '依结果应为留办帮建',
    });
    expect(outcomeVerdict(yearEnd(), 'unknown', factsOf('甲1'), '甲1')).toBeUndefined();
  });

  it('leaves a routine project open while a target is not verified', () => {
    const routine = assessmentOf(preset(), 'routine-year-end');
    if (!routine) throw new Error('no routine assessment');
    expect(proposedOutcome(routine, { items: itemsOf(1, 1) })?.key).toBe('done');
    expect(proposedOutcome(routine, { items: itemsOf(0, 1) })?.key).toBe('open');
    expect(proposedOutcome(routine, { items: [] })?.key).toBe('open');
  });
});
