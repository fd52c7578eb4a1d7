import { pageProblems } from './links';

const there = new Set(['docs/a.md', 'README.md', 'libs/x']);
const problems = (text: string) =>
  pageProblems('docs/a.md', text, { exists: (path) => there.has(path), scripts: new Set(['docs']) });

describe('a page', () => {
  it('may point to what exists, to the web and to itself', () =>
    expect(
      problems('[up](../README.md#walk) [x](../libs/x) [web](https://example.org/y.md) [here](#below) [a](a.md)'),
    ).toEqual([]));

  it('may show brackets in code', () => expect(problems('`a[0](b.md)`\n\n```ts\nx[1](gone.md)\n```\n')).toEqual([]));

  it.each(['[b](b.md)', '![b](b.md)', '[b](b.md#part)'])('is refused where nothing is: %s', (text) =>
    expect(problems(text)).toEqual([expect.stringMatching(/^docs\/a\.md: nothing at b\.md/)]),
  );

  it('is refused with a command that does not exist, in code too', () =>
    expect(problems('Run `npm run docs` and\n\n```sh\nnpm run fly -- high\n```\n')).toEqual([
      'docs/a.md: there is no npm run fly',
    ]));
});
