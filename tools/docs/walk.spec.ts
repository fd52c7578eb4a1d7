import { retellingProblems, walkProblems } from './walk';

const lines = (count: number) => 'line\n'.repeat(count);
const read = (path: string) => (path === 'gone.ts' ? undefined : lines(path === 'long.ts' ? 694 : 1));
const files = (count: number) => Array.from({ length: count }, (_, at) => `${at}.ts`);

describe('the walk', () => {
  it('has ten files and 700 lines at most', () => {
    expect(walkProblems([...files(6), 'long.ts'], read)).toEqual([]);
    expect(walkProblems(files(10), read)).toEqual([]);
  });

  it.each([
    ['an eleventh file', files(11), 'the walk has 11 files, 10 at most'],
    ['a line too many', [...files(7), 'long.ts'], 'the files of the walk have 701 lines, 700 at most'],
    ['a file that is gone', ['gone.ts'], 'the walk: gone.ts is not there'],
    ['no code', [], 'the walk shows no code'],
  ])('is refused with %s', (_what, walked, problem) => expect(walkProblems(walked, read)).toEqual([problem]));

  const page = '# It\n\n## The walk\n\n1. [a](x/a.ts) starts.\n2. [b](x/b.ts) ends.\n\n## More\n\n1. [c](c.ts)\n';

  it('is retold with the same files in the same order', () =>
    expect(retellingProblems('README.md', page, 'The walk', ['x/a.ts', 'x/b.ts'])).toEqual([]));

  it.each([
    ['another order', page, ['x/b.ts', 'x/a.ts'], 'README.md: the walk is x/b.ts, x/a.ts; told is x/a.ts, x/b.ts'],
    ['a step less', page, ['x/a.ts'], 'README.md: the walk is x/a.ts; told is x/a.ts, x/b.ts'],
    ['no such section', '# It\n', ['x/a.ts'], 'README.md: no section “The walk”'],
  ])('is not retold with %s', (_what, text, walked, problem) =>
    expect(retellingProblems('README.md', text, 'The walk', walked)).toEqual([problem]),
  );
});
