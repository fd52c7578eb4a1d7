import { CallOpened, streams } from '@xmh/contracts';
import type { Core, EventOf, Recorded } from '@xmh/eventing';

/** A call as registration opened it, read from its own stream; undefined: there is none. */
export async function openedCall(
  { store, catalogue }: Pick<Core, 'store' | 'catalogue'>,
  callId: string,
): Promise<EventOf<typeof CallOpened>['data'] | undefined> {
  const opened = (await store.read(streams.call(callId))).find(({ type }) => type === CallOpened.type);
  return opened && (catalogue.lifted(opened) as Recorded<EventOf<typeof CallOpened>>).data;
}
