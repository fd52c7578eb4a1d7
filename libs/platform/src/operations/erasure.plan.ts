import { accept, type AccessTable, type Command, type CommandPlan, type EventOf } from '@xmh/eventing';
import { PersonalDataErased, streams } from '@xmh/contracts';

export type Erasure = EventOf<typeof PersonalDataErased>['data'];
export type ErasureCommand = Command<'ErasePersonalData', Erasure>;

/** Whoever sits at the machine itself, by the command line. */
export const operator = 'operator';

export const erasureAccess: AccessTable<ErasureCommand, undefined, undefined> = {
  ErasePersonalData: [{ posts: ['administrator'], relation: 'anywhere' }, { service: operator }],
};

/** Every erasure is an event first, so that a restored backup forgets again. */
export const erasurePlan: CommandPlan<ErasureCommand, EventOf<typeof PersonalDataErased>, undefined, undefined> = {
  decider: {
    initial: undefined,
    evolve: () => undefined,
    decide: { ErasePersonalData: ({ data }) => accept(PersonalDataErased(data)) },
  },
  access: erasureAccess,
  streamOf: () => streams.erasures(),
  subject: () => ({}),
  context: () => undefined,
};
