import type { EventStore } from '@xmh/eventing';

/** A store that a test may close and open again on what it kept. */
export interface StoreOnTrial {
  readonly store: EventStore;
  /** The same store opened again after it was closed. */
  reopen(): Promise<EventStore>;
  /** Closes what is open and removes what was kept. */
  remove(): Promise<void>;
}

/** Gives the store of the running test. */
export type Trial = () => StoreOnTrial;
