import { mayRead as words } from '@xmh/platform';
import { castId } from '@xmh/testing';
import type { everyone } from './cast.suite';
import { lineOf, type World } from './named.suite';

/**
 * Who may read: `subject`, who stands in the subject's organisation or above it; `issuer`, in the issuer or above it; `call`, those
 * and who stands below the issuer; `post`, who holds any post; `session`, who is signed in; `administrator`. Everyone else finds
 * nothing there, or is refused.
 */
type Readers = 'subject' | 'issuer' | 'call' | 'post' | 'session' | 'administrator';
type Person = (typeof everyone)[number];
export interface Reading {
  readonly route: string;
  readonly path: string;
  readonly readers: Readers;
  /** A list is there for everyone; what a stranger gets of it names nothing of the subject. */
  readonly silent?: boolean;
}

/** The title of the subject, which no stranger's answer may hold. */
export const title = '村企支部共建';

/** The organisations a person's posts let him see: a body sees what its parent sees. */
const homes = ({ posts }: Person, { tree }: World): string[] =>
  posts.map(({ organisation }) => {
    const id = castId.org(organisation);
    const { body, parent = '' } = tree.get(id) ?? {};
    return body === undefined ? id : parent;
  });
export const sees = (person: Person, organisation: string, world: World): boolean =>
  homes(person, world).some((home) => lineOf(organisation, world).includes(home));

export function mayRead({ readers }: Reading, person: Person, world: World): boolean {
  const { posts } = person;
  const ofIssuer = sees(person, world.issuer, world);
  switch (readers) {
    case 'session':
      return true;
    case 'post':
      return posts.length > 0;
    case 'administrator':
      return posts.some(({ post }) => post === 'administrator');
    case 'subject':
      return sees(person, castId.org('jia'), world);
    case 'issuer':
      return ofIssuer;
    case 'call':
      return ofIssuer || homes(person, world).some((home) => lineOf(home, world).includes(world.issuer));
  }
}

/** Sentences by which the document may say so: lists, which are there for everyone, hold only what is for the reader. */
export const told = ({ readers, silent = false }: Reading): readonly string[] =>
  silent ? [words.scope, words.own, words.call] : [words[readers]];

const asOf = (route: string, path: string, readers: Readers): Reading[] => [
  { route, path, readers },
  { route, path: `${path}?asOf=2012-12-20`, readers },
];
const list = (route: string, query = ''): Reading => ({
  route,
  path: `${route}${query}`,
  readers: 'post',
  silent: true,
});

/** Lists of a call; those that may be narrowed to an organisation are asked both ways. */
const lists = [
  ...['/api/registration/projects', '/api/supervision/expectations', '/api/reward/commendations'],
  ...['/api/dashboard/cards', '/api/dashboard/ledgers', '/api/dashboard/honours', '/api/dashboard/expectations'],
  '/api/dashboard/tasks',
];
const unnarrowed = ['/api/reward/honours', '/api/reward/promotions'];
const unasked = ['/api/dashboard/calls', '/api/directory/organisations'];

/** Every query of the product, about what the scenario left. */
export function readingsOf(id: (name: string) => string): readonly Reading[] {
  const call = `?callId=${id('call')}`;
  const narrowed = lists.map((route) => list(route, `${call}&organisation=${castId.org('jia')}`));
  const others = [...unnarrowed.map((route) => list(route, call)), ...unasked.map((route) => list(route))];
  return [
    ...ofOne(id),
    ...ofCalls(id),
    ...ofOthers(id),
    ...lists.map((route) => list(route, call)),
    ...narrowed,
    ...others,
  ];
}

function ofOne(id: (name: string) => string): readonly Reading[] {
  const project = id('甲1');
  const figures = '/api/acceptance/projects/{id}/figures/{assessment}/{key}';
  return [
    ...['/api/supervision/projects/{id}', '/api/acceptance/projects/{id}', '/api/reward/projects/{id}'],
    ...['/api/dashboard/cards/{id}', '/api/dashboard/ledgers/{id}', '/api/dashboard/histories/{projectId}'],
    '/api/registration/projects/{projectId}',
  ]
    .flatMap((route) => asOf(route, route.replace(/\{\w+\}/, project), 'subject'))
    .concat(asOf(figures, `/api/acceptance/projects/${project}/figures/year-end/total`, 'subject'), [
      {
        route: '/api/supervision/organisations/{organisation}/records',
        path: `/api/supervision/organisations/${castId.org('jia')}/records?callId=${id('call')}`,
        readers: 'subject',
      },
      {
        route: '/api/reward/commendations/{id}',
        path: `/api/reward/commendations/${id('further')}`,
        readers: 'subject',
      },
    ]);
}

function ofCalls(id: (name: string) => string): readonly Reading[] {
  const call = id('call');
  const one = (route: string, readers: Readers): Reading[] => asOf(route, route.replace(/\{\w+\}/, call), readers);
  const silent = (route: string): Reading[] => one(route, 'post').map((reading) => ({ ...reading, silent: true }));
  return [
    ...one('/api/registration/calls/{callId}', 'post'),
    ...one('/api/dashboard/calls/{id}', 'call'),
    ...one('/api/supervision/calls/{callId}/records', 'issuer'),
    ...one('/api/dashboard/histories/calls/{callId}', 'issuer'),
    ...silent('/api/registration/calls/{callId}/slates'),
    ...silent('/api/registration/calls/{callId}/shortfalls'),
    ...silent('/api/registration/calls/{callId}/board'),
    ...silent('/api/dashboard/calls/{id}/board'),
    ...['', '/members'].map((part): Reading => {
      const route = `/api/dashboard/calls/{id}/boards/{board}${part}`;
      const path = `/api/dashboard/calls/${call}/boards/routine-done${part}${part && '?figure=done'}`;
      return { route, path, readers: 'post', silent: true };
    }),
  ];
}

function ofOthers(id: (name: string) => string): readonly Reading[] {
  const one = (route: string, name: string, readers: Readers): Reading[] =>
    asOf(route, route.replace(/\{\w+\}/, id(name)), readers);
  return [
    ...one('/api/registration/batches/{batchId}', 'plan', 'issuer'),
    ...one('/api/registration/issues/{issueId}', 'issue', 'issuer'),
    // Fixed, a list is for everyone whom it was issued to.
    ...one('/api/registration/lists/{listId}', 'targets', 'post'),
    ...one('/api/reward/rounds/{id}', 'round', 'post'),
    ...one('/api/dashboard/rankings/{roundId}', 'round', 'issuer'),
    { route: '/api/registration/schemes/{id}/{version}', path: '/api/registration/schemes/s01/1', readers: 'post' },
    {
      route: '/api/reward/commendations/{id}/figures/{key}',
      readers: 'subject',
      path: `/api/reward/commendations/${id('newest advanced-organisation')}/figures/completed`,
    },
    { route: '/api/registration/schemes', path: '/api/registration/schemes', readers: 'post' },
    { route: '/api/directory/names', path: `/api/directory/names?ids=${castId.org('jia')}`, readers: 'session' },
    { route: '/api/me', path: '/api/me', readers: 'session' },
    { route: '/api/clock', path: '/api/clock', readers: 'session' },
    { route: '/api/operations/parked', path: '/api/operations/parked', readers: 'administrator' },
    { route: '/api/operations/views', path: '/api/operations/views', readers: 'administrator' },
  ];
}
