import { OrganisationRegistered, PersonRegistered, PostAssigned, PostEnded } from '@xmh/contracts';
import type { PlainEvent } from '@xmh/eventing';
import { DirectoryFold } from './directory.fold';
import { Lag } from './lag';
import { inScope, scopeOf } from './reader-scope';
import { WaitingPoint } from './waiting-point';

const folded = (...events: PlainEvent<string, unknown>[]) => {
  const fold = new DirectoryFold();
  events.forEach((event, at) => fold.apply({ ...event, position: positionAt(at + 1) }));
  return fold;
};
const positionAt = (n: number): string => String(n).padStart(20, '0');
const node = (organisation: string, parent?: string, body?: string) =>
  OrganisationRegistered({
    organisation,
    name: organisation,
    level: 'l',
    type: 't',
    ...(parent !== undefined && { parent }),
    ...(body !== undefined && { body }),
  });
const post = { person: 'p', organisation: 'county', post: 'officer', on: '2012-02-01' };
const tree = [
  node('province'),
  node('county', 'province'),
  node('town', 'county'),
  node('group', 'county', 'leading-group'),
];
const directoryOf = (fold: DirectoryFold) =>
  ({
    standings: (person: string) => fold.standings(person),
    organisation: (id: string) => fold.tree.get(id),
    path: (id: string) => fold.tree.path(id),
  }) as Parameters<typeof scopeOf>[1];

describe('the facts of the directory', () => {
  it('know the path, the children and the posts', () => {
    const fold = folded(...tree, PersonRegistered({ person: 'p' }), PostAssigned(post));
    expect(fold.tree.path('town')).toBe('/province/county/town/');
    expect(fold.tree.path('nowhere')).toBeUndefined();
    expect(fold.tree.children('county').map(({ id }) => id)).toEqual(['town', 'group']);
    expect(fold.standings('p')).toEqual([{ person: 'p', organisation: 'county', post: 'officer' }]);
    expect(fold.holders('county', 'officer')).toEqual(['p']);
    expect([fold.tree.registeredAt('county'), fold.tree.registeredAt('nowhere')]).toEqual([positionAt(2), undefined]);
    fold.apply({ ...PostEnded(post), position: positionAt(7) });
    expect([fold.standings('p'), fold.holders('county', 'officer')]).toEqual([[], []]);
  });

  it('let a reader see what is below his posts, and a body what its parent sees', () => {
    const fold = folded(
      ...tree,
      PostAssigned({ ...post, organisation: 'group' }),
      PostAssigned({ ...post, organisation: 'town' }),
    );
    const scope = scopeOf('p', directoryOf(fold));
    expect(scope).toEqual({ within: ['/province/county/'] });
    expect(scope && [inScope(scope, '/province/county/town/'), inScope(scope, '/province/')]).toEqual([true, false]);
    expect(scopeOf('nobody', directoryOf(fold))).toBeUndefined();
  });

  it('are behind from the moment a head was seen that they have not reached', () => {
    let now = 0;
    const lag = new Lag(() => now);
    lag.headAt('1');
    now = 4000;
    lag.headAt('2');
    expect(lag.seconds()).toBe(4);
    lag.reached('1');
    now = 6000;
    expect(lag.seconds()).toBe(2);
    lag.reached('2');
    expect(lag.seconds()).toBe(0);
    lag.unreachable();
    now = 12_000;
    expect(lag.seconds()).toBe(6);
  });

  it('wake who waits for a position, and nobody else', async () => {
    const point = new WaitingPoint('0');
    const waits = [point.reached('1', 1000), point.reached('2', 20)];
    point.advance('1');
    expect(await Promise.all(waits)).toEqual([true, false]);
  });
});
