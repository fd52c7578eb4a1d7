import { presetJson } from '../../fixtures/preset';
import { readScheme } from '../read-scheme';

type Path = readonly (string | number)[];

/** What is wrong with the preset after one value is replaced. */
function errorsOf(path: Path, value: unknown) {
  const json = presetJson();
  const owner = path.slice(0, -1).reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], json);
  Object.assign(owner as object, { [path.at(-1) ?? '']: value });
  const read = readScheme(json);
  return read.ok ? [] : read.errors;
}

const errorsAfter = (path: Path, value: unknown) => errorsOf(path, value).map(({ path: at, code }) => `${code} ${at}`);

describe('a condition asks what its act knows', () => {
  const outcome = { outcome: 'year-end', in: ['concluded'] };
  const verified = { items: { state: 'verified', least: 'all' } };

  it.each<[string, Path, unknown, string]>([
    [
      'a step, of an outcome',
      ['routes', 2, 'steps', 1, 'require', 0, 'that'],
      outcome,
      '/routes/2/steps/1/require/0/that',
    ],
    [
      'a start, inside others',
      ['tracks', 1, 'starts', 0, 'require'],
      [{ article: 'R1', that: { any: [{ not: verified }, { track: ['innovation'] }] } }],
      '/tracks/1/starts/0/require/0/that/any/0/not',
    ],
    [
      'an issue, of a paper',
      ['tracks', 0, 'starts', 0, 'require', 0, 'when'],
      { kind: ['township'] },
      '/tracks/0/starts/0/require/0/when',
    ],
    [
      'an award for organisations, of a track',
      ['rewards', 'awards', 1, 'require', 0, 'that'],
      { track: ['innovation'] },
      '/rewards/awards/1/require/0/that',
    ],
    [
      'the ledger, of a field',
      ['ledger', 'require', 0, 'that'],
      { compare: { field: 'honour.level' }, is: 'equal', to: { value: 'city' } },
      '/ledger/require/0/that/compare',
    ],
  ])('%s', (_what, path, value, at) => expect(errorsAfter(path, value)).toEqual([`unanswerable ${at}`]));

  it('and says what may be asked there', () =>
    expect(errorsOf(['ledger', 'require', 0, 'that'], outcome)[0]?.message).toContain(
      '“建立台账”时不能问“outcome”，可问：today、track、kind、filled、items、recorded',
    ));

  it('but may ask it where it is known', () => {
    expect(
      errorsAfter(['ledger', 'require', 1], { article: 'R16', when: { kind: ['township'] }, that: verified }),
    ).toEqual([]);
    expect(errorsAfter(['acceptance', 1, 'require', 3], { article: 'R21', that: verified })).toEqual([]);
  });
});
