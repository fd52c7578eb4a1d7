/**
 * - waiting: what the event needs has not arrived; tried again on every event of its key.
 * - parked: a person must look. - paused: this release cannot read the event. - released: to be worked off from here on.
 */
export type HoldKind = 'waiting' | 'parked' | 'paused' | 'released';

/** A stream that a group has stopped at one of its events: later ones are read from the store when it is released. */
export interface Hold {
  readonly group: string;
  readonly stream: string;
  /** Of the event that holds the stream. */
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  /** Project, or stream, whose events wake it. */
  readonly key: string;
  readonly kind: HoldKind;
  readonly reason: string;
  /** The last fault in its own words; may name people, so it never goes into an event. */
  readonly error?: string | undefined;
  /** UTC instant of the store's clock. */
  readonly since: string;
  /** Whether the parking stream knows of it. */
  readonly recorded: boolean;
}

/** Kept in the same place as checkpoints: a hold that is lost loses the checkpoint that passed it, too. */
export interface Holds {
  of(group: string): Promise<readonly Hold[]>;
  /** Adds it, or replaces the one of the same group and stream. */
  put(hold: Hold): Promise<void>;
  remove(group: string, stream: string): Promise<void>;
  /** Events that were dropped by command: never handed to the group again. */
  dropped(group: string): Promise<readonly string[]>;
  drop(group: string, eventId: string): Promise<void>;
}
