import { z } from 'zod';
import { Catalogue } from '../events/catalogue';
import { defineEvent, type EventOf } from '../events/define-event';
import { derivedId } from '../events/ids';
import type { AccessTable, DirectoryFacts } from './access';
import type { Command } from './command';
import { type CommandPlan, type Core } from './command-handler';
import { accept, type Decider, refuse } from './decider';
import type { RememberedStore } from './remembered-store.fixture';

/** The one example domain of this package's specs: a tally that counts up to a maximum. */
export const Counted = defineEvent({
  type: 'tally.counted',
  version: 1,
  schema: z.strictObject({ by: z.int() }),
  samples: [{ by: 1 }],
  public: 'none',
});

export type Count = Command<'Count', { readonly by: number }>;
type TallyEvent = EventOf<typeof Counted>;

const decider: Decider<Count, TallyEvent, number, null> = {
  initial: 0,
  evolve: (total, event) => total + event.data.by,
  decide: {
    Count: ({ data }, total) =>
      total + data.by > 100 ? refuse('full', '已满', 422) : accept(Counted({ by: data.by })),
  },
};

const access: AccessTable<Count, number, null> = {
  Count: [{ posts: ['officer'], relation: 'own' }, { service: 'tally' }],
};

export const office = derivedId('organisation', 'office');
export const officer = derivedId('person', 'officer');
export const stranger = derivedId('person', 'stranger');
export const tallyStream = `tally.tally-${derivedId('tally')}`;

export const tallyPlan: CommandPlan<Count, TallyEvent, number, null> = {
  decider,
  access,
  streamOf: () => tallyStream,
  subject: () => ({ organisation: office }),
  context: () => null,
};

const directory: DirectoryFacts = {
  standings: (person) => (person === officer ? [{ person, post: 'officer', organisation: office }] : []),
  organisation: (id) => ({ id, level: 'county', type: 'office' }),
  children: () => [],
  path: (id) => `/${id}/`,
};

export const coreOf = (store: RememberedStore, now = () => '2012-04-12T01:00:00.000Z'): Core => ({
  store,
  catalogue: new Catalogue([Counted]),
  clock: { kind: 'simulated', now },
  directory,
  release: 'spec',
});

export const count = (by: number, key: string, sender: Count['meta']['by'] = { person: officer }): Count => ({
  type: 'Count',
  data: { by },
  meta: { commandId: derivedId('command', key), by: sender, correlationId: 'spec' },
});
