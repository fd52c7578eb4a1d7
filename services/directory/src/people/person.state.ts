import type { PersonRegistered, PostAssigned, PostEnded } from '@xmh/contracts';
import type { EventOf } from '@xmh/eventing';

export type PersonEvent = EventOf<typeof PersonRegistered> | EventOf<typeof PostAssigned> | EventOf<typeof PostEnded>;

interface Held {
  readonly organisation: string;
  readonly post: string;
}

export type Person = { readonly status: 'absent' } | { readonly status: 'registered'; readonly posts: readonly Held[] };

export function evolve(person: Person, event: PersonEvent): Person {
  if (event.type === 'directory.person-registered') return { status: 'registered', posts: [] };
  const posts = person.status === 'registered' ? person.posts : [];
  const { organisation, post } = event.data;
  const others = posts.filter((held) => held.organisation !== organisation || held.post !== post);
  const isAssigned = event.type === 'directory.post-assigned';
  return { status: 'registered', posts: isAssigned ? [...others, { organisation, post }] : others };
}

export const holds = (person: Person, { organisation, post }: Held): boolean =>
  person.status === 'registered' &&
  person.posts.some((held) => held.organisation === organisation && held.post === post);
