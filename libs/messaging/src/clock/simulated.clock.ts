import type { Clock } from '@xmh/eventing';

/** Stands still until it is moved, and moves forward only. Serves a store that was born simulated, and no other. */
export class SimulatedClock implements Clock {
  readonly kind = 'simulated';
  private instant: string;

  /** start: UTC instant, ISO 8601 with milliseconds. */
  constructor(start: string) {
    this.instant = checked(start);
  }

  now(): string {
    return this.instant;
  }

  /** Throws RangeError when the instant lies before now. */
  moveTo(instant: string): void {
    if (checked(instant) < this.instant) throw new RangeError(`the clock stands at ${this.instant}, after ${instant}`);
    this.instant = instant;
  }
}

function checked(instant: string): string {
  if (new Date(instant).toISOString() !== instant) throw new RangeError(`${instant} is no UTC instant in milliseconds`);
  return instant;
}
