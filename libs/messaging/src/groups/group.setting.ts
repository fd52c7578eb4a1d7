import type { Core, ReactionStart, Recorded } from '@xmh/eventing';
import type { Bus } from '../bus/bus.port';
import type { Hold } from '../bus/holds.port';
import type { ProcessTime } from '../clock/process-time';
import type { CheckpointSaver } from './checkpoint.saver';
import type { Notice } from '../reactions/reaction.options';
import type { Handler, Verdict } from './trial';

/** One reaction as its handlers declare it. */
export interface ReactionSetting {
  readonly group: string;
  readonly start: ReactionStart;
  readonly handlers: ReadonlyMap<string, Handler>;
  /** Reads the whole log again under a foreign epoch, instead of refusing to start. */
  readonly replays?: boolean;
}

/** What the groups of one server share. */
export interface GroupSetting {
  readonly core: Core;
  readonly bus: Bus;
  readonly saver: CheckpointSaver;
  readonly time: ProcessTime;
  readonly delays: readonly number[];
  readonly atOnce: number;
  readonly closing: AbortSignal;
  readonly notify: (notice: Notice) => void;
  /** Makes a parked event known to its parking stream. */
  readonly record: (hold: Hold) => Promise<void>;
  /** From here on, events of all keys that are waited for are looked out for. */
  readonly watch: () => Promise<void>;
}

export type Tried = (event: Recorded) => Promise<Verdict>;
