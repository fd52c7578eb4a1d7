import { dayOf, morningOf } from '@xmh/eventing';
import type { ClockProcess } from './clock.process';
import type { SimulatedClock } from './simulated.clock';

export interface SimulatedDaysOptions {
  readonly clock: SimulatedClock;
  /** Of every service in the process. */
  readonly processes: readonly ClockProcess[];
  /** Resolves when views and reactions have reached the store's head as of the call. */
  readonly settled: () => Promise<void>;
  /** The store's head. */
  readonly head: () => Promise<string>;
}

/** Lets simulated time pass: from one morning with due work to the next, everything settled before and after each. */
export class SimulatedDays {
  private passing: Promise<void> = Promise.resolve();

  constructor(private readonly options: SimulatedDaysOptions) {}

  /**
   * Moves the clock to a UTC instant, one call after another. Called with the clock's own instant, it runs what a stop left undone;
   * with an earlier one, nothing. Throws what due work or settling throws; the clock then stands at that day.
   */
  advance(to: string): Promise<void> {
    const passing = this.passing.then(() => this.pass(to));
    // The caller is told; the next one begins afresh.
    this.passing = passing.catch(() => undefined);
    return passing;
  }

  private async pass(to: string): Promise<void> {
    const { clock, processes } = this.options;
    if (to < clock.now()) return;
    for (const process of processes) process.forgetSent();
    for (let day = await this.nextDay(to); day !== undefined; day = await this.nextDay(to)) {
      const morning = earlier(morningOf(day), to);
      if (morning > clock.now()) clock.moveTo(morning);
      await this.quiet();
      for (const process of processes) await process.run(day);
    }
    clock.moveTo(to);
    await this.quiet();
  }

  private async nextDay(to: string): Promise<string | undefined> {
    await this.quiet();
    const days = await Promise.all(this.options.processes.map((process) => process.nextDay(dayOf(to))));
    return days.filter((day) => day !== undefined).sort()[0];
  }

  /** Until nothing that happened makes anything else happen. */
  private async quiet(): Promise<void> {
    const { head, settled } = this.options;
    for (let before = ''; before !== (await head());) {
      before = await head();
      await settled();
    }
  }
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
