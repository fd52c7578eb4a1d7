import type { Recorded } from '@xmh/eventing';
import type { Holds } from './holds.port';

/** How far each lane has been followed: place by lane, places comparable as text. A lane not named has not been begun. */
export type Places = Readonly<Record<string, string>>;

/** Where a group begins: the bus's beginning (after an import, its end), the head, or a position of the store. */
export type Origin = 'beginning' | 'now' | { readonly position: string };

/** Events of these types; left out means all. */
export interface BusSelection {
  readonly types?: readonly string[] | undefined;
}

export interface Delivery {
  readonly place: string;
  readonly event: Recorded;
}

export interface BusPage {
  readonly lane: string;
  readonly deliveries: readonly Delivery[];
  /** Everything of the lane up to here has been looked at, whether it was selected or not. */
  readonly through: string;
}

/** Everything of every lane up to its place has been handled, or is held. */
export interface Checkpoint {
  readonly group: string;
  /** A place is only good within the epoch of the store it was counted in. */
  readonly epoch: string;
  readonly places: Places;
}

export interface Checkpoints {
  load(group: string): Promise<Checkpoint | undefined>;
  /** All or none. Losing the last ones only repeats: they need not be durable when this resolves. */
  save(checkpoints: readonly Checkpoint[]): Promise<void>;
}

/**
 * How reactions get events. Every adapter passes one contract suite.
 * - Nothing selected is missed; it is delivered at least once, and may be delivered again, also in an earlier place.
 * - First deliveries of a stream come in order of revision. All events of a stream are in one lane.
 * - Between lanes there is no order at all.
 */
export interface Bus {
  readonly epoch: string;
  /** The place of every lane that the selection can meet. */
  places(selection: BusSelection, origin: Origin): Promise<Places>;
  /** What is selected after the places, then live. Pages also come when a lane moves by events not selected. Ends when the signal is aborted. */
  subscribe(selection: BusSelection & { readonly after: Places; readonly signal: AbortSignal }): AsyncIterable<BusPage>;
  readonly checkpoints: Checkpoints;
  readonly holds: Holds;
  close(): Promise<void>;
}
