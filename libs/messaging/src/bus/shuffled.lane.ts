import type { Page, Recorded } from '@xmh/eventing';
import type { BusPage, Delivery } from './bus.port';

/** A number from 0 up to, not including, 1. */
export type Chance = () => number;

/** Mulberry32: small, seeded, the same on every machine. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const mostAtOnce = 5;
const remembered = 8;
const longestStall = 12;

/** One service's events on their way: handed on late, a few at once, some of them again. */
export class ShuffledLane {
  private readonly arrived: Delivery[] = [];
  private readonly handed: Delivery[] = [];
  private through: string | undefined;
  private stall = 0;

  constructor(
    private readonly name: string,
    private readonly chance: Chance,
  ) {}

  get isEmpty(): boolean {
    return this.through === undefined;
  }

  arrive({ events, through }: Page): void {
    this.arrived.push(...events.map((event: Recorded) => ({ place: event.position, event })));
    this.through = through;
    this.stall = this.below(longestStall);
  }

  /** One turn passes; answers a page when the lane moves in it. */
  turn(): BusPage | undefined {
    if (this.through === undefined) return undefined;
    if (this.stall > 0) {
      this.stall--;
      return undefined;
    }
    this.stall = this.below(longestStall);
    const again = this.chance() < 0.4 ? this.handed.slice(-1 - this.below(remembered)) : [];
    const fresh = this.arrived.splice(0, 1 + this.below(mostAtOnce));
    this.handed.push(...fresh);
    this.handed.splice(0, this.handed.length - remembered);
    return { lane: this.name, deliveries: [...again, ...fresh], through: this.throughOf(fresh) };
  }

  private throughOf(fresh: readonly Delivery[]): string {
    const through = this.through ?? '';
    const last = fresh.at(-1);
    if (this.arrived.length > 0 && last) return last.place;
    this.through = undefined;
    return through;
  }

  private below(limit: number): number {
    return Math.floor(this.chance() * limit);
  }
}
