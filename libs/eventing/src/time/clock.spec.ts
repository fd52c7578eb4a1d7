import { dayOf, endOfDay, morningOf } from './clock';

describe('days in Asia/Shanghai', () => {
  it('change at 16:00 UTC', () => {
    expect(dayOf('2012-04-15T15:59:59.999Z')).toBe('2012-04-15');
    expect(dayOf('2012-04-15T16:00:00.000Z')).toBe('2012-04-16');
  });

  it('begin office hours at nine and end with their last millisecond', () => {
    expect(morningOf('2012-04-15')).toBe('2012-04-15T01:00:00.000Z');
    expect(endOfDay('2012-04-15')).toBe('2012-04-15T15:59:59.999Z');
  });
});
