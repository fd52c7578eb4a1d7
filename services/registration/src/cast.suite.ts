import { OrganisationRegistered, PostAssigned } from '@xmh/contracts';
import { accept, type Command, type CommandPlan, derivedId, type EventOf } from '@xmh/eventing';
import { hashPassword, type Service } from '@xmh/platform';
import { castId } from '@xmh/testing';
import { CastModule } from './cast.module';

export const password = 'spec-password';
type Fact = EventOf<typeof OrganisationRegistered> | EventOf<typeof PostAssigned>;
type Enter = Command<'Enter', { readonly stream: string; readonly fact: Fact }>;
const entering: CommandPlan<Enter, Fact, null, null> = {
  decider: { initial: null, evolve: () => null, decide: { Enter: ({ data }) => accept(data.fact) } },
  access: { Enter: [{ service: 'directory' }] },
  streamOf: ({ data }) => data.stream,
  subject: () => ({}),
  context: () => null,
};

const node = (code: string, type: string, level: string, parent?: string, body?: string): Fact =>
  OrganisationRegistered({
    organisation: castId.org(code),
    name: code,
    level,
    type,
    ...(parent !== undefined && { parent: castId.org(parent) }),
    ...(body !== undefined && { body }),
  });
const tree = [
  node('county', 'committee', 'county'),
  node('group', 'body', 'county', 'county', 'leading-group'),
  node('jia', 'township', 'township', 'county'),
  node('wu', 'department', 'department', 'county'),
];
/** Login, post, organisation. */
const posts: readonly (readonly [string, string, string])[] = [
  ['office', 'organisation-office', 'county'],
  ['chair', 'leading-group', 'group'],
  ['admin', 'administrator', 'county'],
  ...['jia', 'wu'].flatMap((code) =>
    ['officer', 'leader', 'deputy'].map((post) => [`${code}-${post}`, post, code] as const),
  ),
];

/** Stands for the directory, since a service knows no other: a small county whose people can sign in, and more units beside. */
export const castWith = (more: number): Service => ({
  name: 'directory',
  module: CastModule,
  views: [],
  commands: [],
  events: [OrganisationRegistered, PostAssigned],
  prepare: async (core) => {
    const handler = core.handler(entering);
    const enter = async (stream: string, fact: Fact) => {
      const meta = { commandId: derivedId(stream), by: { service: 'directory' }, correlationId: 'cast' };
      await handler.handle({ type: 'Enter', data: { stream, fact }, meta });
    };
    const others = Array.from({ length: more }, (_, index) => node(`unit-${index}`, 'township', 'township', 'county'));
    for (const fact of [...tree, ...others])
      await enter(`directory.organisation-${derivedId(JSON.stringify(fact))}`, fact);
    const passwordHash = await hashPassword(password);
    for (const [login, post, organisation] of posts) {
      const person = castId.person(login);
      await core.people.put({ id: person, name: login, login, passwordHash });
      const fact = PostAssigned({ person, organisation: castId.org(organisation), post, on: '2012-01-01' });
      await enter(`directory.person-${person}`, fact);
    }
  },
});
export const cast = castWith(0);
