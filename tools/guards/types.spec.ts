import { errorsOf } from './compile-snippets';
import { typeGuards } from './types.fixtures';

describe('the compiler refuses', () => {
  let errors: readonly (readonly string[])[];
  const of = (snippet: number) => errors[snippet] ?? [];

  beforeAll(() => {
    errors = errorsOf(typeGuards.flatMap(({ bad, good }) => [bad, good]));
  }, 120_000);

  it.each(typeGuards.map((guard, i) => ({ ...guard, i })))('$refuses', ({ i, error }) => {
    expect(of(2 * i)).toContainEqual(expect.stringMatching(error));
    expect(of(2 * i + 1)).toEqual([]);
  });
});
