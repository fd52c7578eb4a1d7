import type { EventStore } from '@xmh/eventing';
import { describeAppending } from './appending.suite';
import { describeKeeping } from './keeping.suite';
import { describePaging } from './paging.suite';
import { describeRacing } from './racing.suite';
import { describeSubscribing } from './subscribing.suite';

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

/** What every adapter of the event store port must do; one rule a test. */
export function eventStoreContract(name: string, open: () => Promise<StoreOnTrial>): void {
  describe(`event store: ${name}`, () => {
    let opened: StoreOnTrial | undefined;
    const trial: Trial = () => {
      if (!opened) throw new Error('no store is open');
      return opened;
    };
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened?.remove();
      opened = undefined;
    });

    describeAppending(trial);
    describeRacing(trial);
    describePaging(trial);
    describeSubscribing(trial);
    describeKeeping(trial);
  });
}
