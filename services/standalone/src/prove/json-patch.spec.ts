import { type JsonPatch, patched, patchWords } from './json-patch';

describe('a JSON Patch', () => {
  const document = { kinds: [{ key: 'town', most: 3 }, { key: 'bureau' }], title: 'a/b' };
  const cases: readonly (readonly [string, JsonPatch, unknown])[] = [
    ['replaces', [{ op: 'replace', path: '/kinds/0/most', value: 4 }], { key: 'town', most: 4 }],
    ['removes', [{ op: 'remove', path: '/kinds/0/most' }], { key: 'town' }],
    ['adds a member', [{ op: 'add', path: '/kinds/0/least', value: 1 }], { key: 'town', most: 3, least: 1 }],
    ['adds before', [{ op: 'add', path: '/kinds/0', value: 'x' }], 'x'],
    ['moves', [{ op: 'move', from: '/kinds/1', path: '/kinds/0' }], { key: 'bureau' }],
  ];

  it.each(cases)('%s, and leaves the document given alone', (_, patch, first) => {
    const before = structuredClone(document);
    expect(patched(document, patch)).toHaveProperty('kinds.0', first);
    expect(document).toEqual(before);
  });

  it('finds a part of a list by its name', () => {
    const lists = {
      tracks: [
        { key: 'a', kinds: ['x', 'y'] },
        { key: 'b', quotas: [{ article: 'R1', most: 1 }] },
      ],
    };
    const most: JsonPatch = [{ op: 'replace', path: '/tracks[key=b]/quotas[article=R1]/most', value: 2 }];
    expect(patched(lists, most)).toHaveProperty('tracks.1.quotas.0.most', 2);
    expect(patchWords(lists, most)).toBe('b.quotas.R1.most: 1 → 2');
    expect(patched(lists, [{ op: 'remove', path: '/tracks[key=a]/kinds[=x]' }])).toHaveProperty('tracks.0.kinds', [
      'y',
    ]);
    const swapped = patched(lists, [{ op: 'move', from: '/tracks[key=b]', path: '/tracks[key=a]' }]);
    expect(swapped).toHaveProperty('tracks.0.key', 'b');
  });

  it('adds behind the last of a list', () => {
    expect(patched(document, [{ op: 'add', path: '/kinds/-', value: 'x' }])).toHaveProperty('kinds.2', 'x');
  });

  it.each<JsonPatch>([
    [{ op: 'remove', path: '/kinds/2' }],
    [{ op: 'replace', path: '/kinds/0/least', value: 1 }],
    [{ op: 'add', path: '/kinds/3', value: 'x' }],
    [{ op: 'add', path: '/bodies/0/key', value: 'x' }],
    [{ op: 'move', from: '/kinds/2', path: '/kinds/0' }],
    [{ op: 'remove', path: '/kinds[key=city]' }],
    [{ op: 'remove', path: '/kinds[most=3]' }],
    [{ op: 'remove', path: '/title[key=town]' }],
  ])('refuses a path that leads nowhere: %j', (operation) => {
    expect(() => patched(document, [operation])).toThrow();
  });

  it('is told in a few words, parts of a list by their keys', () => {
    expect(patchWords(document, [{ op: 'replace', path: '/kinds/0/most', value: 4 }])).toBe('kinds.town.most: 3 → 4');
    expect(patchWords(document, [{ op: 'remove', path: '/kinds/1' }])).toBe('without kinds.bureau');
    expect(patchWords(document, [{ op: 'move', from: '/kinds/1', path: '/kinds/0' }])).toBe(
      'kinds.bureau before kinds.town',
    );
  });
});
