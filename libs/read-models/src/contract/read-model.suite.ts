import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collection } from '@xmh/eventing';
import { UndeclaredField, UnknownBuild, UnsoundQuery, UnsoundView } from '../read-model.errors';
import type { ReadModels } from '../read-models.port';
import { at, card, type Card, cards, checkpoint, everything } from './card.samples';
import { querySuite } from './query.suite';

/** What every adapter of the read-model port must do. `open` opens what is kept in a directory of the suite's own. */
export function readModelContract(name: string, open: (directory: string) => ReadModels): void {
  describe(`read models: ${name}`, () => {
    let directory: string;
    let models: ReadModels;
    let found: Collection<Card>;

    const reopen = async (): Promise<void> => {
      await models.close();
      models = open(directory);
      found = models.collection(cards);
    };

    beforeEach(() => {
      directory = mkdtempSync(join(tmpdir(), 'xmh-views-'));
      models = open(directory);
      found = models.collection(cards);
    });

    afterEach(async () => {
      await models.close();
      rmSync(directory, { recursive: true });
    });

    querySuite(async (documents) => {
      const { id } = await models.begin(cards, 'h1');
      await models.build(cards, id).write(documents, checkpoint(100));
      return found;
    });

    describe('a build', () => {
      it('has no checkpoint before its first page', async () => {
        const build = await models.begin(cards, 'h1');
        expect(build).toEqual({ id: build.id, view: 'cards', handles: 'h1', current: true });
        expect(await models.build(cards, build.id).checkpoint()).toBeUndefined();
      });

      it('writes documents and checkpoint together', async () => {
        const { id } = await models.begin(cards, 'h1');
        await models.build(cards, id).write([card('a', 3, { path: '/x/', title: '甲' })], checkpoint(4));
        expect(await models.build(cards, id).checkpoint()).toEqual(checkpoint(4));
        expect(await found.get('a', everything)).toEqual({
          key: 'a',
          document: { path: '/x/', title: '甲' },
          position: at(3),
        });
      });

      it('moves its checkpoint without a document', async () => {
        const { id } = await models.begin(cards, 'h1');
        await models.build(cards, id).write([], checkpoint(9));
        expect(await models.build(cards, id).checkpoint()).toEqual(checkpoint(9));
      });

      it('never moves its checkpoint back within an epoch', async () => {
        const build = models.build(cards, (await models.begin(cards, 'h1')).id);
        await build.write([], checkpoint(9));
        await build.write([], checkpoint(7));
        expect(await build.checkpoint()).toEqual(checkpoint(9));
      });

      it('loads the documents asked for in one call, and none it does not have', async () => {
        const build = models.build(cards, (await models.begin(cards, 'h1')).id);
        const document = { path: '/x/', title: '甲' };
        await build.write([card('a', 1, document), card('b', 2, document)], checkpoint(2));
        expect(await build.load(['a', 'c'])).toEqual(new Map([['a', { key: 'a', document, position: at(1) }]]));
        expect(await build.load([])).toEqual(new Map());
      });

      it('replaces a document by a later one', async () => {
        const build = models.build(cards, (await models.begin(cards, 'h1')).id);
        await build.write([card('a', 1, { path: '/x/', title: '甲' })], checkpoint(1));
        await build.write([card('a', 2, { path: '/x/', title: '乙' })], checkpoint(2));
        expect((await found.get('a', everything))?.document.title).toBe('乙');
      });

      it.each([2, 1])('keeps a document of position 2 against one of position %i', async (n) => {
        const build = models.build(cards, (await models.begin(cards, 'h1')).id);
        await build.write([card('a', 2, { path: '/x/', title: '甲' })], checkpoint(2));
        await build.write([card('a', n, { path: '/x/', title: '乙' })], checkpoint(3));
        expect((await found.get('a', everything))?.document.title).toBe('甲');
      });

      it('shows a removed document to nobody', async () => {
        const build = models.build(cards, (await models.begin(cards, 'h1')).id);
        await build.write([card('a', 1, { path: '/x/', title: '甲' })], checkpoint(1));
        await build.write([{ key: 'a', document: undefined, position: at(2) }], checkpoint(2));
        expect(await found.get('a', everything)).toBeUndefined();
        expect(await build.load(['a'])).toEqual(new Map());
        expect(await found.find({ scope: everything })).toEqual({ items: [], total: 0 });
        expect(await found.count({ scope: everything })).toEqual({ all: 0 });
      });

      it('does not bring a removed document back by an earlier one', async () => {
        const build = models.build(cards, (await models.begin(cards, 'h1')).id);
        await build.write([{ key: 'a', document: undefined, position: at(5) }], checkpoint(5));
        await build.write([card('a', 4, { path: '/x/', title: '甲' })], checkpoint(5));
        expect(await found.get('a', everything)).toBeUndefined();
      });

      it.each<[string, unknown]>([
        ['.title', { path: '/', title: new Date(0) }],
        ['.marks', { path: '/', title: '', marks: Number.NaN }],
        ['.list.0', { path: '/', title: '', list: [undefined] }],
      ])('refuses a document whose %s is not JSON, and writes nothing', async (place, document) => {
        const build = models.build(cards, (await models.begin(cards, 'h1')).id);
        const writing = build.write([{ key: 'a', document, position: at(1) }], checkpoint(1));
        await expect(writing).rejects.toThrow(new UnsoundView('cards', `a${place} is not JSON`));
        expect(await build.checkpoint()).toBeUndefined();
      });

      it('is there after a restart', async () => {
        const { id } = await models.begin(cards, 'h1');
        await models.build(cards, id).write([card('a', 1, { path: '/x/', title: '甲' })], checkpoint(1));
        await reopen();
        expect(await models.builds('cards')).toEqual([
          { id, view: 'cards', handles: 'h1', current: true, checkpoint: checkpoint(1) },
        ]);
        expect((await found.get('a', everything))?.position).toBe(at(1));
        expect(await found.reached(at(1), 0)).toBe(true);
      });
    });

    describe('builds beside each other', () => {
      const two = async (): Promise<[number, number]> => {
        const first = await models.begin(cards, 'h1');
        const second = await models.begin(cards, 'h2');
        await models.build(cards, first.id).write([card('a', 1, { path: '/x/', title: '旧' })], checkpoint(1));
        await models.build(cards, second.id).write([card('a', 1, { path: '/x/', title: '新' })], checkpoint(1));
        return [first.id, second.id];
      };

      it('are told apart: the first is current, the second is not', async () => {
        const [first, second] = await two();
        const builds = await models.builds('cards');
        expect(builds.map(({ id, current }) => [id, current])).toEqual([
          [first, true],
          [second, false],
        ]);
      });

      it('leave queries on the current one', async () => {
        await two();
        expect((await found.get('a', everything))?.document.title).toBe('旧');
      });

      it('let queries see another one from the switch on, and drop the rest', async () => {
        const [, second] = await two();
        await models.makeCurrent(second);
        expect((await found.get('a', everything))?.document.title).toBe('新');
        expect((await models.builds('cards')).map(({ id, current }) => [id, current])).toEqual([[second, true]]);
      });

      it('do not switch to one that is not there', async () => {
        await expect(models.makeCurrent(77)).rejects.toThrow(UnknownBuild);
      });

      it('differ by the keys whose documents differ', async () => {
        const [first, second] = await two();
        expect(await models.difference(first, second)).toEqual(['a']);
      });

      it('are equal whatever the order of members, and without what is gone', async () => {
        const first = (await models.begin(cards, 'h1')).id;
        const second = (await models.begin(cards, 'h1')).id;
        await models.build(cards, first).write([card('a', 1, { path: '/x/', title: '甲' })], checkpoint(1));
        const gone = { key: 'b', document: undefined, position: at(1) };
        await models.build(cards, second).write([card('a', 1, { title: '甲', path: '/x/' }), gone], checkpoint(1));
        expect(await models.difference(first, second)).toEqual([]);
      });

      it('differ by a document that only one has, and by a position', async () => {
        const first = (await models.begin(cards, 'h1')).id;
        const second = (await models.begin(cards, 'h1')).id;
        const document = { path: '/x/', title: '甲' };
        await models.build(cards, first).write([card('a', 1, document), card('b', 1, document)], checkpoint(2));
        await models.build(cards, second).write([card('b', 2, document), card('c', 1, document)], checkpoint(2));
        expect(await models.difference(first, second)).toEqual(['a', 'b', 'c']);
        expect(await models.difference(first, second, 1)).toEqual(['a']);
      });

      it('can be dropped; without a current one queries are empty', async () => {
        const [first, second] = await two();
        await models.drop(first);
        expect((await models.builds('cards')).map(({ id }) => id)).toEqual([second]);
        expect(await found.get('a', everything)).toBeUndefined();
        expect(await found.find({ scope: everything })).toEqual({ items: [], total: 0 });
        expect(await found.count({ scope: everything })).toEqual({ all: 0 });
      });
    });

    describe('waiting', () => {
      it('ends when the position is written', async () => {
        const build = models.build(cards, (await models.begin(cards, 'h1')).id);
        const waiting = found.reached(at(5), 10_000);
        await build.write([], checkpoint(4));
        await build.write([], checkpoint(5));
        expect(await waiting).toBe(true);
      });

      it('ends with false when the time is over', async () => {
        expect(await found.reached(at(5), 1)).toBe(false);
      });

      it('is not ended by a build beside the current one', async () => {
        await models.begin(cards, 'h1');
        const beside = await models.begin(cards, 'h2');
        const waiting = found.reached(at(5), 1);
        await models.build(cards, beside.id).write([], checkpoint(5));
        expect(await waiting).toBe(false);
      });

      it('ends with false when the read models are closed', async () => {
        const waiting = found.reached(at(5), 10_000);
        await reopen();
        expect(await waiting).toBe(false);
      });
    });

    it('refuses a field name that could be more than a name', () => {
      expect(() => models.collection({ ...cards, indexes: ["title') --" as 'title'] })).toThrow(UnsoundView);
    });

    it('names its errors by code', () => {
      expect(new UndeclaredField('cards', 'x').code).toBe('undeclared-field');
      expect(new UnsoundQuery('x').code).toBe('unsound-query');
      expect(new UnsoundView('cards', 'x').code).toBe('unsound-view');
      expect(new UnknownBuild(1).code).toBe('unknown-build');
    });
  });
}
