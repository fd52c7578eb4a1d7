import type { Catalogue } from '../events/catalogue';
import { digestOf } from '../events/digest';
import type { Actor, EventMeta, PlainEvent, Recorded, SealedEvent } from '../events/event';
import { seal } from '../events/seal';
import { RevisionConflict } from '../ports/event-store.errors';
import type { EventStore } from '../ports/event-store.port';
import { type Clock, dayOf } from '../time/clock';
import { type AccessTable, authorise, type DirectoryFacts, type Subject } from './access';
import { appendSurely, backOff } from './append-surely';
import type { Command, Moment } from './command';
import type { Decider, Decision } from './decider';
import { InTurn } from './in-turn';
import type { Refusal } from './refusal';
import { continued, type Folded, StreamMemory, unread } from './stream-memory';

/** What every handler of a process shares. */
export interface Core {
  readonly store: EventStore;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly directory: DirectoryFacts;
  readonly release: string;
  /** Told of every command: what came of it, and how long it took in milliseconds of process time. */
  readonly observe?: (command: string, result: string, ms: number) => void;
}

/** One kind of stream: its decider, who may, and where its commands go. */
export interface CommandPlan<C extends Command, E extends PlainEvent, S, X> {
  readonly decider: Decider<C, E, S, X>;
  readonly access: AccessTable<C, S, X>;
  readonly streamOf: (command: C) => string;
  readonly subject: (command: C, state: S, context: X) => Subject;
  /** What the decision needs from outside the stream, or why there can be none. */
  readonly context: (
    command: C,
    state: S,
  ) => Promise<X | { readonly refused: Refusal }> | X | { readonly refused: Refusal };
}

export type Rehearsed = PlainEvent & { readonly version: number };
export type Outcome =
  | {
      readonly kind: 'accepted';
      readonly stream: string;
      readonly revision: number;
      readonly position: string;
      readonly repeated: boolean;
    }
  | { readonly kind: 'rehearsed'; readonly stream: string; readonly events: readonly Rehearsed[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Other processes kept winning the race for the stream: 409, send the command again. */
export class Contended extends Error {
  constructor(readonly stream: string) {
    super(`${stream} is contended`);
    this.name = 'Contended';
  }
}

const attempts = 8;

/** Read, fold, access, repeat, decide, seal, append, answer: one command at a time per stream. */
export class CommandHandler<C extends Command, E extends PlainEvent, S, X> {
  private readonly turns = new InTurn();
  private readonly memory = new StreamMemory<S>(20_000);

  constructor(
    private readonly core: Core,
    readonly plan: CommandPlan<C, E, S, X>,
  ) {}

  async handle(command: C): Promise<Outcome> {
    const began = performance.now();
    const stream = this.plan.streamOf(command);
    const outcome = await this.turns.run(stream, () => this.untilSettled(stream, command));
    const result = outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
    this.core.observe?.(command.type, result, performance.now() - began);
    return outcome;
  }

  /** The stream's present state, for steps that must look before they act. */
  async state(stream: string): Promise<S> {
    return (await this.fold(stream)).state;
  }

  private async untilSettled(stream: string, command: C): Promise<Outcome> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const folded = await this.fold(stream);
      const step = await this.decide(stream, command, folded);
      if ('outcome' in step) return step.outcome;
      try {
        return await this.write(stream, folded, step.sealed);
      } catch (fault) {
        this.memory.forget(stream);
        if (!(fault instanceof RevisionConflict)) throw fault;
        await backOff(attempt);
      }
    }
    throw new Contended(stream);
  }

  private async decide(
    stream: string,
    command: C,
    folded: Folded<S>,
  ): Promise<{ outcome: Outcome } | { sealed: SealedEvent[] }> {
    const context = await this.plan.context(command, folded.state);
    if (isRefused(context)) return refusedWith(context.refused);
    const as = this.authorise(command, folded.state, context);
    if ('refused' in as) return refusedWith(as.refused);
    const digest = digestOf({ type: command.type, data: command.data, override: command.meta.override ?? [] });
    const repeat = folded.commands.get(command.meta.commandId);
    if (repeat) {
      if (repeat.digest !== digest) return refusedWith(keyReused);
      const { revision, position } = repeat;
      return { outcome: { kind: 'accepted', stream, revision, position, repeated: true } };
    }
    const moment = this.moment(command, as, folded.at);
    const decision = this.decideBy(command, folded.state, context, moment);
    if ('refused' in decision) return refusedWith(decision.refused);
    const checked = decision.accepted.map((event) => ({
      type: event.type,
      ...this.core.catalogue.checked(event as PlainEvent),
    }));
    if (command.meta.rehearse) return { outcome: { kind: 'rehearsed', stream, events: checked } };
    const meta = this.metaOf(command, moment, digest, decision.ground);
    return { sealed: seal(checked, { stream, revision: folded.revision + 1, previous: folded.hash }, meta) };
  }

  private async write(stream: string, folded: Folded<S>, sealed: readonly SealedEvent[]): Promise<Outcome> {
    const position = await appendSurely(this.core.store, stream, folded.revision, sealed);
    const events = sealed.map(({ event }) => ({ ...event, position }));
    const next = continued(folded, events, (state, event) => this.evolve(state, event));
    this.memory.keep(stream, next);
    return { kind: 'accepted', stream, revision: next.revision, position, repeated: false };
  }

  private async fold(stream: string): Promise<Folded<S>> {
    const known = this.memory.get(stream) ?? unread(this.plan.decider.initial);
    const tail = await this.core.store.read(stream, known.revision + 1);
    const folded = continued(known, tail, (state, event) => this.evolve(state, event));
    if (tail.length > 0) this.memory.keep(stream, folded);
    return folded;
  }

  private evolve(state: S, event: Recorded): S {
    return this.plan.decider.evolve(state, this.core.catalogue.lifted(event) as Recorded<E>);
  }

  private authorise(command: C, state: S, context: X): Actor | { refused: Refusal } {
    const rows = this.plan.access[command.type as C['type']];
    const subject = this.plan.subject(command, state, context);
    return authorise({ rows, command, state, context, subject, directory: this.core.directory } as never);
  }

  private moment(command: C, as: Actor, last: string): Moment {
    const now = this.core.clock.now();
    const at = now > last ? now : last;
    return { commandId: command.meta.commandId, as, at, today: dayOf(at), override: command.meta.override ?? [] };
  }

  private decideBy(command: C, state: S, context: X, meta: Moment): Decision<E> {
    const decide = this.plan.decider.decide[command.type as C['type']];
    return decide({ type: command.type, data: command.data, meta }, state, context);
  }

  private metaOf(command: C, moment: Moment, digest: string, scheme: EventMeta['scheme']): EventMeta {
    const { commandId, correlationId, causationId } = command.meta;
    return {
      commandId,
      command: { type: command.type, digest },
      at: moment.at,
      as: actorOf(moment.as),
      ...(scheme && { scheme }),
      release: this.core.release,
      correlationId,
      ...(causationId && { causationId }),
    };
  }
}

const keyReused: Refusal = { code: 'key-reused', message: '同一请求编号已用于另一内容', status: 422 };
const refusedWith = (refusal: Refusal): { outcome: Outcome } => ({ outcome: { kind: 'refused', refusal } });
const isRefused = (value: unknown): value is { readonly refused: Refusal } =>
  typeof value === 'object' && value !== null && 'refused' in value;
const actorOf = (as: Actor): Actor =>
  'service' in as ? { service: as.service } : { person: as.person, post: as.post, organisation: as.organisation };
