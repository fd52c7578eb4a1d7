import { serviceOf, start } from '@xmh/eventing';
import type { Bus, BusPage, BusSelection, Checkpoints, Origin, Places } from './bus.port';
import { EmbeddedBus, type ImportableStore, positionOf } from './embedded.bus';
import type { Holds } from './holds.port';
import { chanceFrom, ShuffledLane } from './shuffled.lane';

/** The lane of a selection that names no types. */
const everything = 'everything';
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * For tests: each service's events are a lane of their own that is delayed and repeated independently, as servers would,
 * by a seed and without any real time. What runs only in the order of the log fails here.
 */
export class ShuffledBus implements Bus {
  private readonly embedded: EmbeddedBus;
  private subscriptions = 0;

  constructor(
    private readonly store: ImportableStore,
    file: string,
    private readonly seed: number,
  ) {
    this.embedded = new EmbeddedBus(store, file);
  }

  get epoch(): string {
    return this.embedded.epoch;
  }

  get checkpoints(): Checkpoints {
    return this.embedded.checkpoints;
  }

  get holds(): Holds {
    return this.embedded.holds;
  }

  async places({ types }: BusSelection, origin: Origin): Promise<Places> {
    const position = await positionOf(this.store, origin);
    return Object.fromEntries(lanesOf(types).map((lane) => [lane, position]));
  }

  async *subscribe({
    types,
    after,
    signal,
  }: BusSelection & { readonly after: Places; readonly signal: AbortSignal }): AsyncIterable<BusPage> {
    const chance = chanceFrom(this.seed + this.subscriptions++);
    const inner = new AbortController();
    const stop = AbortSignal.any([signal, inner.signal]);
    const arrivals = new Arrivals();
    const lanes = lanesOf(types).map((name) => {
      const lane = new ShuffledLane(name, chance);
      const prefixes = name === everything ? [] : [`${name}.`];
      const pages = this.store.subscribe({ prefixes, types, after: after[name] ?? start, signal: stop });
      arrivals.from(pages, (page) => lane.arrive(page));
      return lane;
    });
    const wake = (): void => arrivals.wake();
    signal.addEventListener('abort', wake);
    try {
      while (!signal.aborted) {
        arrivals.refuseFault();
        if (lanes.every(({ isEmpty }) => isEmpty)) await arrivals.more();
        await turn();
        for (const lane of lanes) {
          const page = lane.turn();
          if (page && !signal.aborted) yield page;
        }
      }
    } finally {
      signal.removeEventListener('abort', wake);
      inner.abort();
      await arrivals.ended();
    }
  }

  close(): Promise<void> {
    return this.embedded.close();
  }
}

/** Pages of several subscriptions, each taken as it comes. */
class Arrivals {
  private readonly running: Promise<void>[] = [];
  private fault: { readonly cause: unknown } | undefined;
  private waiting: (() => void) | undefined;
  private hasMore = false;

  from<Item>(items: AsyncIterable<Item>, take: (item: Item) => void): void {
    const follow = async (): Promise<void> => {
      for await (const item of items) {
        take(item);
        this.wake();
      }
    };
    this.running.push(
      follow().catch((cause: unknown) => {
        this.fault = { cause };
        this.wake();
      }),
    );
  }

  wake(): void {
    this.hasMore = true;
    this.waiting?.();
  }

  async more(): Promise<void> {
    if (!this.hasMore) await new Promise<void>((resolve) => (this.waiting = resolve));
    this.hasMore = false;
    this.waiting = undefined;
  }

  refuseFault(): void {
    if (this.fault) throw new Error('a subscription of the bus has failed', { cause: this.fault.cause });
  }

  async ended(): Promise<void> {
    await Promise.all(this.running);
  }
}

const lanesOf = (types: readonly string[] | undefined): readonly string[] =>
  types ? [...new Set(types.map(serviceOf))].sort() : [everything];
