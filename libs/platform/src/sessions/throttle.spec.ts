import { Throttle } from './throttle';

describe('guessing a password', () => {
  it('costs a minute after five failures, and twice as long each time, up to a quarter of an hour', () => {
    let now = 0;
    const throttle = new Throttle(() => now);
    const fail = (): number => (throttle.failed('li'), throttle.wait('li'));
    expect([fail(), fail(), fail(), fail(), fail(), fail(), fail(), fail(), fail(), fail()]).toEqual([
      0, 0, 0, 0, 60, 120, 240, 480, 900, 900,
    ]);
    expect(throttle.wait('wang')).toBe(0);
    now = 900_000;
    expect(throttle.wait('li')).toBe(0);
    throttle.succeeded('li');
    expect(fail()).toBe(0);
  });
});
