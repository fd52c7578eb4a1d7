import { endOfDay } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';

/** The side of a decider that folds; its own stream holds its own events. */
interface Folding<S> {
  readonly initial: S;
  readonly evolve: (state: S, event: never) => S;
}

/** A stream folded up to the end of a day. */
export async function stateAsOf<S>(
  { store, catalogue }: Pick<ServiceCore, 'store' | 'catalogue'>,
  { initial, evolve }: Folding<S>,
  stream: string,
  day: string,
): Promise<S> {
  const until = endOfDay(day);
  const events = await store.read(stream);
  return events
    .filter(({ meta }) => meta.at <= until)
    .reduce((state, event) => evolve(state, catalogue.lifted(event) as never), initial);
}
