import type { Board } from '@xmh/scheme';
import { computed, countingOf, groupKey, type Member } from './board.population';

const member = (id: string, kind: string, outcome?: string): Member => ({
  id,
  of: 'project',
  groups: { kind },
  facts: { track: id.startsWith('r') ? 'routine' : 'innovation', kind, items: [], outcome: () => outcome },
});
const done = ['r1', 'r2', 'r3'].map((id) => member(id, 'township', 'done'));
const members = [...done, member('r4', 'township'), member('r5', 'department'), member('i1', 'township', 'done')];
const routine = { of: 'project', tracks: ['routine'], in: 'call' } as const;
const board = (by: string[]): Board => ({
  key: 'routine-done',
  name: '常规项目完成情况',
  article: 'O5',
  of: { ...routine, tracks: ['routine'] },
  by,
  figures: [
    {
      key: 'done',
      name: '完成率',
      article: 'O5',
      source: { share: { ...routine, tracks: ['routine'] }, that: { outcome: 'year-end', in: ['done'] } },
    },
    { key: 'number', name: '项目数', article: 'O5', source: { count: { ...routine, tracks: ['routine'] } } },
  ],
});

describe('a board', () => {
  it('counts those of its population that satisfy the figure, and keeps numerator and denominator', () => {
    const { whole, parts } = computed(board([]), members);
    expect(whole.figures).toMatchObject([
      { key: 'done', kind: 'share', value: 6000, numerator: 3, denominator: 5 },
      { key: 'number', kind: 'count', unit: 'count', value: 5 },
    ]);
    expect(parts).toEqual([]);
  });

  it('is broken down by its keys, the weakest part first', () => {
    const { parts } = computed(board(['kind']), members);
    expect(parts.map(({ values, figures }) => [values['kind'], figures[0]?.value, figures[1]?.value])).toEqual([
      ['department', 0, 1],
      ['township', 7500, 4],
    ]);
    expect(parts.map(({ values }) => groupKey(board(['kind']), values))).toEqual(['department', 'township']);
  });

  it('names who was counted, for the why of a number', () => {
    const [figure] = board([]).figures;
    const { of, counted } = countingOf(figure!, members)!;
    expect([of.map(({ id }) => id), counted.map(({ id }) => id)]).toEqual([
      ['r1', 'r2', 'r3', 'r4', 'r5'],
      ['r1', 'r2', 'r3'],
    ]);
  });

  it('has no share of nobody', () => {
    expect(computed(board([]), []).whole.figures[0]).not.toHaveProperty('value');
  });
});
