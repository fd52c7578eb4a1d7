import fc from 'fast-check';
import { LowWater } from './low-water';

const place = (n: number): string => `${n}`.padStart(20, '0');

describe('the low-water mark', () => {
  it('rises only over what is finished without a gap', () => {
    const water = new LowWater(place(0));
    const [one, two, three] = [1, 2, 3].map((n) => water.begin(place(n)));
    three?.();
    two?.();
    expect(water.mark).toBe(place(0));
    one?.();
    expect(water.mark).toBe(place(3));
  });

  it('rises over what was only looked at, and never falls when something comes again', () => {
    const water = new LowWater(place(0));
    water.look(place(5));
    const again = water.begin(place(2));
    water.look(place(9));
    expect(water.mark).toBe(place(5));
    again();
    expect(water.mark).toBe(place(9));
  });

  it('stands, in whatever order things finish, just before the first that is not', () => {
    const order = fc.uniqueArray(fc.integer({ min: 0, max: 29 }), { maxLength: 30 });
    fc.assert(
      fc.property(order, (finished) => {
        const water = new LowWater(place(0));
        const finish = [...Array(30).keys()].map((n) => water.begin(place(n + 1)));
        for (const n of finished) finish[n]?.();
        const firstOpen = [...Array(31).keys()].find((n) => n === 30 || !finished.includes(n));
        expect(water.mark).toBe(place(firstOpen ?? 0));
      }),
    );
  });
});
