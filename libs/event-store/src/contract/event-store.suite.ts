import { describeAppending } from './appending.suite';
import { describeKeeping } from './keeping.suite';
import { describePaging } from './paging.suite';
import { describeRacing } from './racing.suite';
import type { StoreOnTrial, Trial } from './store.trial';
import { describeSubscribing } from './subscribing.suite';

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
