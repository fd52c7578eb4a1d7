import { PersonRegistered, PostAssigned, PostEnded } from '@xmh/contracts';
import { accept, type AccessTable, type Decider, type DirectoryFacts, refuse } from '@xmh/eventing';
import type { PersonCommand } from './person.commands';
import { evolve, holds, type Person, type PersonEvent } from './person.state';

type Tree = Pick<DirectoryFacts, 'organisation'>;

/** A person belongs to no organisation until a post is given, so registering one needs no relation. */
export const personAccess: AccessTable<PersonCommand, Person, Tree> = {
  RegisterPerson: [{ posts: ['administrator'], relation: 'anywhere' }, { service: 'directory' }],
  AssignPost: [{ posts: ['administrator'], relation: 'above' }, { service: 'directory' }],
  EndPost: [{ posts: ['administrator'], relation: 'above' }],
};

const unknown = refuse('person-unknown', '没有这个人', 404);

export const personDecider: Decider<PersonCommand, PersonEvent, Person, Tree> = {
  initial: { status: 'absent' },
  evolve,
  decide: {
    RegisterPerson: ({ data }, person) =>
      person.status === 'absent' ? accept(PersonRegistered(data)) : refuse('person-exists', '此人已经登记'),
    AssignPost: ({ data, meta }, person, tree) => {
      if (person.status === 'absent') return unknown;
      if (!tree.organisation(data.organisation)) return refuse('organisation-unknown', '没有这个组织', 404);
      if (holds(person, data)) return refuse('post-held', '此人已任该岗位');
      return accept(PostAssigned({ ...data, on: data.on ?? meta.today }));
    },
    EndPost: ({ data, meta }, person) => {
      if (person.status === 'absent') return unknown;
      if (!holds(person, data)) return refuse('post-not-held', '此人未任该岗位');
      return accept(PostEnded({ ...data, on: data.on ?? meta.today }));
    },
  },
};
