import { firstAfter, inOrder } from './in-order';

const facts = (id: string) => ({ id, level: 'township', type: 'township' });
const ordered = inOrder(['c', 'a', 'e'].map(facts));

describe('organisations in order', () => {
  it('are in the order of their ids', () => expect(ordered.map(({ id }) => id)).toEqual(['a', 'c', 'e']));

  it.each([
    ['', 0],
    ['a', 1],
    ['b', 1],
    ['d', 2],
    ['e', 3],
    ['f', 3],
  ])('behind "%s" go on at %i, whether it is among them or not', (id, at) => expect(firstAfter(ordered, id)).toBe(at));
});
