import type { Recorded, SealedEvent } from '../events/event';

/** Before the first event of a store. Positions are 20 digits, zero-padded, comparable as text. */
export const start = '0'.repeat(20);
/** The expected revision of a stream that must not exist yet. */
export const noStream = -1;

export interface Page {
  /** In position order; may be empty. */
  readonly events: readonly Recorded[];
  /** Everything up to here has been looked at, whether it matched or not. */
  readonly through: string;
}

export interface Selection {
  /** Streams whose name begins with one of these; an empty list means all. */
  readonly prefixes: readonly string[];
  /** Only events of these types; left out means all. */
  readonly types?: readonly string[] | undefined;
}

/**
 * The append-only log. Every adapter passes one contract suite.
 * - An append is all or nothing, durable when acknowledged, and leaves no trace when refused.
 * - Revisions of a stream are 0, 1, 2 … without a gap; positions give all events one order that never changes.
 */
export interface EventStore {
  /** Renewed when a store is created or restored from a backup; a position is only good within its epoch. */
  readonly epoch: string;
  /**
   * Adds events after `expectedRevision`, the revision of the stream's last event (noStream when there is none).
   * Answers the position of the last event written. At most 64 KB an event and 512 KB an append, counted in UTF-8 bytes of the kept form.
   * Throws RevisionConflict, TooLarge or StoreUnavailable; TypeError for no events, or events sealed for another stream or revision.
   */
  append(stream: string, expectedRevision: number, events: readonly SealedEvent[]): Promise<string>;
  /** The stream's events from a revision on, oldest first; an unknown stream is empty. */
  read(stream: string, from?: number): Promise<readonly Recorded[]>;
  /** Selected events after a position, at most `limit`. */
  page(selection: Selection & { readonly after: string; readonly limit: number }): Promise<Page>;
  /**
   * Everything selected after a position, then live, in one order, missing and repeating nothing; pages of at most 1,000.
   * Also yields empty pages when the head moves by events that were not selected. Ends when the signal is aborted.
   */
  subscribe(selection: Selection & { readonly after: string; readonly signal: AbortSignal }): AsyncIterable<Page>;
  /** Position of the newest event, or `start`. */
  head(): Promise<string>;
  close(): Promise<void>;
}

export const limits = { eventBytes: 64 * 1024, appendBytes: 512 * 1024 } as const;
