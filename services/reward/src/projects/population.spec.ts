import { derivedId } from '@xmh/eventing';
import type { Figure, Population } from '@xmh/scheme';
import { callId, county, directory, organisationId, pinned, project } from '../reward.suite';
import { countOf } from './population';

const from = {
  scheme: pinned.scheme,
  directory,
  organisation: organisationId('甲镇'),
  issuer: county,
  callId,
  on: '2012-12-14',
};
const rows = [
  ...[project('甲1'), project('甲2', { outcome: 'open' }), project('甲常', { track: 'routine', outcome: 'done' })],
  ...[project('己1', { organisation: '己局' }), { ...project('旧', {}), callId: derivedId('earlier') }],
  { ...project('早', {}), establishedOn: '2011-05-07' },
  { ...project('撤', {}), withdrawn: 'withdrawal' },
];
const figure = (source: Figure['source']): Figure => ({ key: 'f', name: '数', article: 'R26', source });
const counted = (population: Population) =>
  countOf(figure({ count: population }), rows, from)
    ?.counted.map(({ title }) => title)
    .sort();

describe('a population of projects', () => {
  it.each<[string, Population, string[]]>([
    ['everything under the issuer', { of: 'project' }, ['甲1', '甲2', '甲常', '己1', '旧', '早'].sort()],
    ['its own in the call', { of: 'project', under: 'own', in: 'call' }, ['甲1', '甲2', '甲常', '早'].sort()],
    ['one track', { of: 'project', tracks: ['routine'] }, ['甲常']],
    ['one kind', { of: 'project', kinds: ['department'] }, ['己1']],
    ['established this year', { of: 'project', in: 'year', under: 'own' }, ['甲1', '甲2', '甲常', '旧'].sort()],
    ['those for which it holds', { of: 'project', where: { outcome: 'year-end', in: ['open'] } }, ['甲2']],
  ])('is %s', (_what, population, titles) => expect(counted(population)).toEqual(titles));

  it('says what it looked at and did not count', () => {
    const where = { outcome: 'year-end', in: ['concluded'] };
    const population: Population = { of: 'project', tracks: ['innovation'], under: 'own', in: 'call', where };
    const count = countOf(figure({ count: population }), rows, from);
    expect(count?.others.map(({ title }) => title)).toEqual(['甲2']);
    const { where: _, ...whole } = population;
    const share = countOf(figure({ share: whole, that: where }), rows, from);
    expect([share?.counted.length, share?.others.length]).toEqual([2, 1]);
  });

  it('is not what a figure of something else looks at', () =>
    expect(countOf(figure({ count: { of: 'organisation' } }), rows, from)).toBeUndefined());
});
