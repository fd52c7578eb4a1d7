import { streams } from '@xmh/contracts';
import type { CommandHandler, CommandPlan, DirectoryFacts } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import type { PersonCommand } from './person.commands';
import { personAccess, personDecider } from './person.decider';
import type { Person, PersonEvent } from './person.state';

export const PERSON_HANDLER = Symbol('person handler');
type Tree = Pick<DirectoryFacts, 'organisation'>;
export type PersonHandler = CommandHandler<PersonCommand, PersonEvent, Person, Tree>;

export const personPlan = ({
  directory,
}: Pick<ServiceCore, 'directory'>): CommandPlan<PersonCommand, PersonEvent, Person, Tree> => ({
  decider: personDecider,
  access: personAccess,
  streamOf: ({ data }) => streams.person(data.person),
  subject: ({ type, data }) => (type === 'RegisterPerson' ? {} : { organisation: data.organisation }),
  context: () => directory,
});
