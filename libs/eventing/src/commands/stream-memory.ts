import { genesis, type Recorded } from '../events/event';

/** What a command wrote: enough to answer it again, for ever. */
export interface Written {
  readonly digest: string;
  readonly revision: number;
  readonly position: string;
}

/** A stream folded up to a revision. */
export interface Folded<S> {
  readonly revision: number;
  readonly hash: string;
  readonly at: string;
  readonly state: S;
  readonly commands: ReadonlyMap<string, Written>;
}

export const unread = <S>(initial: S): Folded<S> => ({
  revision: -1,
  hash: genesis,
  at: '',
  state: initial,
  commands: new Map(),
});

/** The fold continued by the events that follow it. */
export function continued<S>(
  folded: Folded<S>,
  events: readonly Recorded[],
  evolve: (state: S, event: Recorded) => S,
): Folded<S> {
  const last = events.at(-1);
  if (!last) return folded;
  const commands = new Map(folded.commands);
  for (const { meta, revision, position } of events) {
    commands.set(meta.commandId, { digest: meta.command.digest, revision, position });
  }
  const state = events.reduce(evolve, folded.state);
  return { revision: last.revision, hash: last.hash, at: last.meta.at, state, commands };
}

/** The streams folded most recently. Holds only what was read back or acknowledged. */
export class StreamMemory<S> {
  private readonly streams = new Map<string, Folded<S>>();

  constructor(private readonly most: number) {}

  get(stream: string): Folded<S> | undefined {
    const folded = this.streams.get(stream);
    if (folded) {
      this.streams.delete(stream);
      this.streams.set(stream, folded);
    }
    return folded;
  }

  keep(stream: string, folded: Folded<S>): void {
    this.streams.delete(stream);
    this.streams.set(stream, folded);
    const oldest = this.streams.keys().next();
    if (this.streams.size > this.most && !oldest.done) this.streams.delete(oldest.value);
  }

  forget(stream: string): void {
    this.streams.delete(stream);
  }
}
