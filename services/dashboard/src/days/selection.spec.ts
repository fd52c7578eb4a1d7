import { selected } from './selection';

const documents = new Map([
  ['a', { title: '甲', path: '/x/a/', stage: 'open', on: '2012-05-01' }],
  ['b', { title: '乙', path: '/x/b/', stage: 'open' }],
  ['c', { title: '丙', path: '/y/c/', stage: 'closed', on: '2012-04-01' }],
]);
const titles = (query: Parameters<typeof selected>[1]) => {
  const { items, total } = selected(documents, query);
  return [items.map(({ title }) => title).join(''), total];
};

describe('a list as of a day', () => {
  it.each([
    ['everything, by key', {}, ['甲乙丙', 3]],
    ['by equality', { where: { stage: 'open' } }, ['甲乙', 2]],
    ['by prefix', { where: { path: { prefix: '/x/' }, stage: 'open' } }, ['甲乙', 2]],
    ['by several values', { where: { title: { in: ['甲', '丙'] } } }, ['甲丙', 2]],
    ['by range', { where: { on: { from: '2012-04-15' } } }, ['甲', 1]],
    ['sorted, what lacks the field first', { sort: [{ field: 'on' }] }, ['乙丙甲', 3]],
    ['sorted the other way round', { sort: [{ field: 'on', descending: true }] }, ['甲丙乙', 3]],
    ['by page, with the whole total', { page: { size: 2, offset: 2 } }, ['丙', 3]],
  ])('answers like the read model: %s', (_what, query, expected) => expect(titles(query)).toEqual(expected));
});
