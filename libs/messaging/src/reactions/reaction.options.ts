import type { Core } from '@xmh/eventing';
import type { Bus } from '../bus/bus.port';
import type { ProcessTime } from '../clock/process-time';

/** Something a person who runs the product should know; never the cause of a skipped event. */
export interface Notice {
  readonly level: 'warn' | 'error';
  readonly message: string;
  readonly group: string;
  readonly stream?: string;
  readonly fault?: unknown;
}

export interface ReactionServerOptions {
  /** Whose reactions these are: as in `reactionsOf(service)`. */
  readonly service: string;
  /** Its catalogue knows `parkingEvents(service)` and every event reacted to. */
  readonly core: Core;
  readonly bus: Bus;
  /** Told what went wrong; Nest's logger when left out. */
  readonly notify?: (notice: Notice) => void;
  readonly time?: ProcessTime;
  /** Waits before each new try of a handler that threw, in milliseconds of process time; as many tries as entries. */
  readonly delays?: readonly number[];
  /** Handlers of one reaction that run side by side. */
  readonly atOnce?: number;
}
