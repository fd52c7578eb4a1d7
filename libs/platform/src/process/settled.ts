import type { Process } from './process';

/** Waits until nothing moves any more: what a reaction writes gives others something to do. */
export async function settled({ store, directory, services }: Process): Promise<void> {
  for (let head = ''; head !== (await store.head());) {
    head = await store.head();
    await Promise.all(services.flatMap(({ views, reactions }) => [views.settled(), reactions.settled()]));
    while (!(await directory.reached(head, 1000)));
  }
}
