import { CallOpened, streams } from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';

/** What registration said of a call when it was opened; undefined: there is no such call. */
export async function callOf(
  core: ServiceCore,
  callId: string,
): Promise<EventOf<typeof CallOpened>['data'] | undefined> {
  const events = await core.store.read(streams.call(callId));
  const opened = events.find(({ type }) => type === CallOpened.type);
  return opened && (core.catalogue.lifted(opened) as Recorded<EventOf<typeof CallOpened>>).data;
}
