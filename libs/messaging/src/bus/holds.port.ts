import { z } from 'zod';

/**
 * - waiting: what the event needs has not arrived; tried again on every event of its key.
 * - parked: a person must look. - paused: this release cannot read the event. - released: to be worked off from here on.
 */
const HoldKind = z.enum(['waiting', 'parked', 'paused', 'released']);
export type HoldKind = z.infer<typeof HoldKind>;

/** A stream that a group has stopped at one of its events: later ones are read from the store when it is released. */
export const Hold = z.strictObject({
  group: z.string(),
  stream: z.string(),
  /** Of the event that holds the stream. */
  revision: z.int().min(0),
  eventId: z.string(),
  type: z.string(),
  /** Project, or stream, whose events wake it. */
  key: z.string(),
  kind: HoldKind,
  reason: z.string(),
  /** The last fault in its own words; may name people, so it never goes into an event. */
  error: z.string().optional(),
  /** UTC instant of the store's clock. */
  since: z.iso.datetime(),
  /** Whether the parking stream knows of it. */
  recorded: z.boolean(),
});
export type Hold = z.infer<typeof Hold>;

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
