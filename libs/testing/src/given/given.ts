import {
  type Actor,
  type Command,
  type Decider,
  type Decision,
  derivedId,
  type Moment,
  type PlainEvent,
  type Recorded,
} from '@xmh/eventing';

/** The day, the actor and the overrides a decision is made under; all have a plain default. */
export interface Circumstances {
  readonly on?: string;
  readonly as?: Actor;
  readonly override?: readonly { readonly article: string; readonly reason: string }[];
}

const nobody: Actor = {
  person: derivedId('person', 'anyone'),
  post: 'officer',
  organisation: derivedId('organisation', 'any'),
};

/**
 * Given facts, when a command, then facts: compares the whole event list.
 * `given(projectDecider, drafted, signed).under(context).when('SubmitDeclaration', data).then(submitted)`
 */
export const given = <C extends Command, E extends PlainEvent, S, X>(decider: Decider<C, E, S, X>, ...facts: E[]) => ({
  under: (context: X, circumstances: Circumstances = {}) => ({
    when: <Type extends C['type']>(type: Type, data: Extract<C, { readonly type: Type }>['data']) => {
      const state = facts.map(recorded).reduce(decider.evolve, decider.initial);
      const decide = decider.decide[type] as (command: unknown, state: S, context: X) => Decision<E>;
      return then(decide({ type, data, meta: momentOf(circumstances) }, state, context));
    },
  }),
});

const then = <E extends PlainEvent>(decision: Decision<E>) => ({
  decision,
  then: (...events: E[]) => {
    expect('accepted' in decision ? decision.accepted : decision.refused).toEqual(events);
  },
  /** Accepted on a ground that set these articles aside. */
  thenSetAside: (...articles: string[]) => {
    const ground = 'accepted' in decision ? decision.ground : undefined;
    expect(ground?.setAside.map(({ article }) => article)).toEqual(articles);
  },
  thenRefused: (code: string, ...articles: string[]) => {
    const refusal = 'refused' in decision ? decision.refused : { code: 'accepted', articles: [] };
    expect(refusal.code).toBe(code);
    const named = (refusal.articles ?? []).map(({ article }) => article);
    expect(named).toEqual(expect.arrayContaining(articles));
  },
});

const momentOf = ({ on = '2012-04-12', as = nobody, override = [] }: Circumstances): Moment => ({
  commandId: derivedId('command', on),
  as,
  at: `${on}T01:00:00.000Z`,
  today: on,
  override,
});

/** States may look at an event's id and revision (waivers, corrections): facts get them in order. */
const recorded = <E extends PlainEvent>(event: E, revision: number): Recorded<E> =>
  ({
    ...event,
    id: derivedId('event', revision),
    revision,
    position: String(revision + 1).padStart(20, '0'),
  }) as unknown as Recorded<E>;
