import { outline } from './type-words';

const text = { type: 'string' };
const of = (properties: Record<string, object>, required: readonly string[] = []) => ({ properties, required });

describe('what a route answers, in names', () => {
  it('tells lists, maps and what may be missing, and no types', () =>
    expect(
      outline(of({ id: text, tags: { items: text }, holders: { additionalProperties: of({ on: text }) } }, ['id'])),
    ).toBe('{ id, tags? [], holders? {*} { on? } }'));

  it('goes no deeper than it is told', () =>
    expect(outline(of({ one: of({ two: of({ three: text }) }) }), 2)).toBe('{ one? { two? {…} } }'));

  it('names two ways, and leaves more to the document', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => of({ [name]: text }, [name]));
    expect(outline({ anyOf: [a!, b!, text] })).toBe('{ a } or { b }');
    expect(outline({ anyOf: [a!, b!, c!] })).toBe('…');
  });
});
