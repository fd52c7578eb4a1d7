import fc from 'fast-check';
import { addDays, dateWords, isIsoDate, isoDate } from './dates';
import { dayIn } from './days';
import { addDuration, subtractDuration } from './durations';
import { spanOf } from './spans';

describe('days of a paper', () => {
  it('falls on the same month and day every year, but for its exceptions', () => {
    const day = { monthDay: '04-15', exceptions: { '2013': '2013-04-20' } };
    expect([2012, 2013, 2014].map((year) => dayIn(day, year))).toEqual(['2012-04-15', '2013-04-20', '2014-04-15']);
  });

  it('becomes the last of February where there is no 29th', () => {
    expect([2012, 2013].map((year) => dayIn({ monthDay: '02-29' }, year))).toEqual(['2012-02-29', '2013-02-28']);
  });

  it('is fixed, or hangs on a day that is set later', () => {
    expect(dayIn({ date: '2012-05-01' }, 2020)).toBe('2012-05-01');
    expect(dayIn({ anchor: 'congress', before: 'P10D' }, 2012, { congress: '2012-11-08' })).toBe('2012-10-29');
    expect(dayIn({ anchor: 'congress', after: 'P1M' }, 2012, { congress: '2012-11-08' })).toBe('2012-12-08');
    expect(() => dayIn({ anchor: 'congress' }, 2012)).toThrow('congress');
  });

  it('is written in Chinese', () => expect(dateWords('2012-04-05')).toBe('2012年4月5日'));

  it.each(['2012-02-30', '2012-13-01', '2012-4-1', 'x', ''])('does not take %s for a day', (text) =>
    expect(isIsoDate(text)).toBe(false),
  );
});

describe('durations', () => {
  it.each([
    ['2012-03-31', 'P1Y', '2013-03-31'],
    ['2012-02-29', 'P1Y', '2013-02-28'],
    ['2012-01-31', 'P1M', '2012-02-29'],
    ['2012-12-31', 'P2M', '2013-02-28'],
    ['2012-12-25', 'P1W2D', '2013-01-03'],
    ['2012-11-30', 'P1Y2M3W4D', '2014-02-24'],
  ])('counts from %s by %s to %s', (date, duration, then) => expect(addDuration(date, duration)).toBe(then));

  it('counts back', () => expect(subtractDuration('2012-03-31', 'P1M')).toBe('2012-02-29'));

  it.each(['P', '1Y', 'PT1H', ''])('refuses %j', (duration) =>
    expect(() => addDuration('2012-01-01', duration)).toThrow(RangeError),
  );

  it('adds days and takes them away again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: -5_000, max: 5_000 }), (start, days) => {
        const date = addDays('1950-01-01', start);
        expect(isIsoDate(date)).toBe(true);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

describe('spans', () => {
  it.each([
    ['day', '2012-05-20', '2012-05-20', '2012-05-20'],
    ['month', '2012-02-10', '2012-02-01', '2012-02-29'],
    ['quarter', '2012-05-20', '2012-04-01', '2012-06-30'],
    ['half-year', '2012-06-30', '2012-01-01', '2012-06-30'],
    ['half-year', '2012-07-01', '2012-07-01', '2012-12-31'],
    ['year', '2012-12-31', '2012-01-01', '2012-12-31'],
    ['school-year', '2012-08-31', '2011-09-01', '2012-08-31'],
    ['school-year', '2012-09-01', '2012-09-01', '2013-08-31'],
  ] as const)('finds the %s that holds %s', (span, date, from, until) =>
    expect(spanOf(span, date, '09-01')).toEqual({ from, until }),
  );

  it('leaves the days of a call to the call', () => {
    expect(() => spanOf('call', '2012-05-20')).toThrow('call');
    expect(() => spanOf('school-year', '2012-05-20')).toThrow('school year');
  });

  it('holds the date it was asked for', () => {
    const spans = fc.constantFrom('month', 'quarter', 'half-year', 'year', 'school-year');
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 40_000 }), (span, days) => {
        const date = addDays(isoDate(1980, 1, 1), days);
        const { from, until } = spanOf(span, date, '09-01');
        expect(from <= date && date <= until).toBe(true);
        expect(spanOf(span, addDays(until, 1), '09-01').from).toBe(addDays(until, 1));
      }),
    );
  });
});
