import type { Collection, FoldedDocument, Query, Where } from '@xmh/eventing';
import { UndeclaredField, UnsoundQuery } from '../read-model.errors';
import { at, type Card, card, everything } from './card.samples';

const documents: FoldedDocument[] = [
  card('a', 1, { path: '/县/甲/', title: '党建引领', stage: 'drafted', marks: 9000, listed: true }),
  card('b', 2, { path: '/县/甲/村/', title: '100%_达标', stage: 'drafted', marks: 850, listed: false }),
  card('c', 3, { path: '/县/甲2/', title: '100x达标', stage: 'established', marks: 10000 }),
  card('d', 4, { path: '/县/乙/', title: '[*]?', stage: 'established', listed: true }),
  card('e', 5, { path: '/县/乙/', title: '\u{1F33E}丰收' }),
];

/** Rules of queries, over one small set of documents. */
export function querySuite(filled: (documents: FoldedDocument[]) => Promise<Collection<Card>>): void {
  describe('a query', () => {
    let found: Collection<Card>;
    beforeEach(async () => {
      found = await filled(documents);
    });

    const keys = async (query: Partial<Query>): Promise<string[]> => {
      const { items, total } = await found.find({ scope: everything, ...query });
      expect(total).toBe(items.length);
      return items.map(({ key }) => key);
    };

    it('finds what lies within a path, and not its neighbour of a like name', async () => {
      expect(await keys({ scope: { within: ['/县/甲/'] } })).toEqual(['a', 'b']);
    });

    it('finds what lies within any of several paths', async () => {
      expect(await keys({ scope: { within: ['/县/甲/村/', '/县/乙/'] } })).toEqual(['b', 'd', 'e']);
    });

    it('finds nothing within a path where nothing lies', async () => {
      expect(await keys({ scope: { within: ['/县/丙/'] } })).toEqual([]);
    });

    it.each(['', '县/甲/', '/县/甲', '%'])('refuses "%s" as a scope path', async (path) => {
      await expect(found.find({ scope: { within: [path] } })).rejects.toThrow(UnsoundQuery);
      await expect(found.get('a', { within: [path] })).rejects.toThrow(UnsoundQuery);
      await expect(found.count({ scope: { within: [path] } })).rejects.toThrow(UnsoundQuery);
    });

    it('gets a document within the scope, whole', async () => {
      expect(await found.get('a', { within: ['/县/'] })).toEqual({
        key: 'a',
        document: { path: '/县/甲/', title: '党建引领', stage: 'drafted', marks: 9000, listed: true },
        position: at(1),
      });
    });

    it('gets no document outside the scope, as if it were not there', async () => {
      expect(await found.get('a', { within: ['/县/乙/'] })).toBeUndefined();
    });

    it.each<[string, Where, string[]]>([
      ['equality of text', { stage: 'drafted' }, ['a', 'b']],
      ['equality of a number', { marks: 850 }, ['b']],
      ['equality of a boolean', { listed: false }, ['b']],
      ['one of several', { stage: { in: ['established', 'closed'] } }, ['c', 'd']],
      ['one of none', { stage: { in: [] } }, []],
      ['a range with both ends', { marks: { from: 850, to: 9000 } }, ['a', 'b']],
      ['a range from', { marks: { from: 9001 } }, ['c']],
      ['a range to', { marks: { to: 850 } }, ['b']],
      ['a prefix', { title: { prefix: '党建' } }, ['a']],
      ['a prefix with % and _, taken as they are', { title: { prefix: '100%_' } }, ['b']],
      ['a prefix with [ * and ?, taken as they are', { title: { prefix: '[*]' } }, ['d']],
      ['a prefix beyond the basic plane', { title: { prefix: '\u{1F33E}' } }, ['e']],
      ['an empty prefix: whoever has the field', { stage: { prefix: '' } }, ['a', 'b', 'c', 'd']],
      ['several tests at once', { stage: 'drafted', marks: { from: 851 } }, ['a']],
      ['text that looks like a number', { title: '850' }, []],
    ])('tests %s', async (_, where, expected) => {
      expect(await keys({ where })).toEqual(expected);
    });

    it('holds the scope whatever the tests', async () => {
      expect(await keys({ scope: { within: ['/县/乙/'] }, where: { stage: 'drafted' } })).toEqual([]);
    });

    it.each<[string, Partial<Query>]>([
      ['tests', { where: { position: 'x' } }],
      ['tests the scope field', { where: { path: '/县/' } }],
      ['sorts by', { sort: [{ field: "key') --" }] }],
    ])('refuses a field that is not declared: %s', async (_, query) => {
      await expect(found.find({ scope: everything, ...query })).rejects.toThrow(UndeclaredField);
    });

    it('refuses a range without ends', async () => {
      await expect(found.find({ scope: everything, where: { marks: {} } })).rejects.toThrow(UnsoundQuery);
    });

    it('sorts by declared fields, ties by key, absent values first', async () => {
      expect(await keys({ sort: [{ field: 'stage' }] })).toEqual(['e', 'a', 'b', 'c', 'd']);
      expect(await keys({ sort: [{ field: 'stage', descending: true }] })).toEqual(['c', 'd', 'a', 'b', 'e']);
      expect(await keys({ sort: [{ field: 'stage' }, { field: 'marks' }] })).toEqual(['e', 'b', 'a', 'd', 'c']);
    });

    it('gives a page and the total', async () => {
      const { items, total } = await found.find({ scope: everything, page: { size: 2, offset: 3 } });
      expect([items.map(({ key }) => key), total]).toEqual([['d', 'e'], 5]);
    });

    it.each([{ size: 0 }, { size: 501 }, { size: 1.5 }, { offset: -1 }, { offset: Number.NaN }])(
      'refuses the page %j',
      async (page) => {
        await expect(found.find({ scope: everything, page })).rejects.toThrow(UnsoundQuery);
      },
    );

    it('counts all within the scope', async () => {
      expect(await found.count({ scope: { within: ['/县/甲/'] } })).toEqual({ all: 2 });
    });

    it('counts by a field, the absent under the empty name', async () => {
      expect(await found.count({ scope: everything, by: 'stage' })).toEqual({ drafted: 2, established: 2, '': 1 });
      expect(await found.count({ scope: everything, by: 'listed' })).toEqual({ true: 2, false: 1, '': 2 });
      expect(await found.count({ scope: everything, by: 'marks', where: { stage: 'drafted' } })).toEqual({
        9000: 1,
        850: 1,
      });
    });

    it('does not count by a field that is not declared', async () => {
      await expect(found.count({ scope: everything, by: 'path' })).rejects.toThrow(UndeclaredField);
    });
  });
  it('gives a hundred documents when no size is asked', async () => {
    const found = await filled(
      Array.from({ length: 120 }, (_, n) => card(`k${n}`, n + 1, { path: '/多/', title: '' })),
    );
    const { items, total } = await found.find({ scope: everything });
    expect([items.length, total]).toEqual([100, 120]);
  });
}
