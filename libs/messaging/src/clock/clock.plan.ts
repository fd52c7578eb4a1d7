import { accept, type Command, type CommandPlan, type EventOf, type EventStore, refuse } from '@xmh/eventing';
import { ClockAdvanced, clockStream } from './clock.events';

export type AdvanceClock = Command<'AdvanceClock', { readonly to: string }>;

export interface ClockState {
  /** Where the clock was last moved to, UTC. */
  readonly to?: string;
}

/** Moving the simulated clock, for a CommandHandler; `runAdvance` does what the accepted command asks. */
export const clockPlan: CommandPlan<AdvanceClock, EventOf<typeof ClockAdvanced>, ClockState, undefined> = {
  decider: {
    initial: {},
    evolve: (_state, { data }) => ({ to: data.to }),
    decide: {
      AdvanceClock: ({ data, meta }, { to }) =>
        data.to <= meta.at || (to !== undefined && data.to <= to)
          ? refuse('clock-backwards', `模拟时钟只能向前，现在是 ${to !== undefined && to > meta.at ? to : meta.at}`)
          : accept(ClockAdvanced({ to: data.to })),
    },
  },
  access: { AdvanceClock: [{ posts: ['administrator'], relation: 'anywhere' }] },
  streamOf: () => clockStream,
  subject: () => ({}),
  context: () => undefined,
};

/** Where the simulated clock of a store stands when it is opened; undefined while it was never moved. */
export async function advancedTo(store: EventStore): Promise<string | undefined> {
  const last = (await store.read(clockStream)).at(-1);
  const to = last?.data['to'];
  return typeof to === 'string' ? to : undefined;
}
