import { presetJson } from '../../fixtures/preset';
import { readScheme } from '../read-scheme';

type Path = readonly (string | number)[];

/** What is wrong with the preset after some values are replaced (or removed, when undefined). */
function errorsAfter(...changes: readonly (readonly [Path, unknown])[]) {
  const json = presetJson();
  for (const [path, value] of changes) {
    const owner = path.slice(0, -1).reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], json);
    Object.assign(owner as object, { [path.at(-1) ?? '']: value });
  }
  const read = readScheme(JSON.parse(JSON.stringify(json)));
  return read.ok ? [] : read.errors.map(({ path, code }) => `${code} ${path}`);
}

const own: Path = ['lists', 0, 'drawnUp'];
const entry = { key: 't1', name: '党员教育培训', group: 'routine' };
const step: Path = ['routes', 2, 'steps', 2];

describe('a way that leads nowhere is refused:', () => {
  it.each<[string, Path, unknown, string]>([
    ['a route that establishes nothing', [...step, 'establishes'], undefined, '/tracks/1/starts/0/route'],
    [
      'a step that nothing leads on from',
      [...step, 'decisions'],
      [{ key: 'issue', name: '不发', leads: 'out' }],
      '/routes/2/steps/2/decisions',
    ],
    [
      'a step that fills a role the track does not have',
      ['tracks', 1, 'roles'],
      ['direct', 'keeper'],
      '/routes/2/steps/2/fills/0',
    ],
    [
      'a ledger that waits for such a role',
      ['tracks', 0, 'roles'],
      ['first', 'direct'],
      '/ledger/require/0/that/filled/0',
    ],
    ['a list that establishes', ['routes', 0, 'steps', 0, 'establishes'], true, '/routes/0/steps/0/establishes'],
    ['entries of a list that is drawn up later', ['lists', 0, 'entries'], [entry], '/lists/0/entries'],
    ['a call opened by the unit', ['calls', 'openedBy'], { post: 'leader', of: 'own' }, '/calls/openedBy'],
    ['a list drawn up by a role', [...own, 'by'], { role: 'keeper' }, '/lists/0/drawnUp/by'],
    [
      'a list decided by the superior',
      ['routes', 0, 'steps', 0, 'by'],
      { post: 'leader', of: 'superior' },
      '/routes/0/steps/0/by',
    ],
  ])('%s', (_what, path, value, at) => expect(errorsAfter([path, value])).toEqual([`dead-end ${at}`]));

  it('but a role that the ledger asks of some projects only', () => {
    const require = [{ article: 'R16', when: { track: ['innovation'] }, that: { filled: ['keeper'] } }];
    expect(
      errorsAfter(
        [['ledger', 'require'], require],
        [
          ['tracks', 0, 'roles'],
          ['first', 'direct'],
        ],
      ),
    ).toEqual([]);
  });
});

describe('a list of the document itself', () => {
  const listed = (more: Path, value: unknown, ...entries: readonly object[]) =>
    errorsAfter(
      [own, undefined],
      [['lists', 0, 'entries'], entries],
      [[...step.slice(0, 1), 0], presetRoute],
      [['lists', 0, 'article'], 'R2'],
      [['lists', 0, ...more], value],
    );
  const presetRoute = { key: 'unused', steps: [(presetJson().routes as { steps: unknown[] }[])[0]?.steps[0]] };

  it('goes down as it stands', () => expect(listed(['name'], '目标', entry)).toEqual([]));

  it('has entries', () => expect(listed(['name'], '目标')).toEqual(['dead-end /lists/0/entries']));

  it('has them in its groups, and as many as are demanded', () => {
    expect(listed(['name'], '目标', { ...entry, group: 'other' })).toEqual(['undeclared /lists/0/entries/0/group']);
    const size = [{ article: 'R3', least: 2, most: 3 }];
    expect(listed(['size'], size, entry)).toEqual(['dead-end /lists/0/size/0']);
    expect(listed(['size'], size, entry, { ...entry, key: 't2' })).toEqual([]);
    expect(listed(['groups', 0, 'least'], 2, entry)).toEqual(['dead-end /lists/0/groups/0']);
  });

  it('has entries that demand nothing more', () =>
    expect(listed(['name'], '目标', { ...entry, points: 5 })).toEqual(['unbuilt /lists/0/entries/0/points']));
});
