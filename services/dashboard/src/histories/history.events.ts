import { projectStreams, slateIdOf, streams } from '@xmh/contracts';
import type { Recorded } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';

interface Whose {
  readonly projectId: string;
  readonly callId: string;
  readonly organisation: string;
}

/**
 * The project's own four streams, and what was done about it elsewhere: its seat on the slate, the batches it was
 * decided in, and the waivers it stood on. In position order, lifted.
 */
export async function eventsOf({ store, catalogue }: ServiceCore, whose: Whose): Promise<readonly Recorded[]> {
  const read = async (names: readonly string[]): Promise<Recorded[]> =>
    (await Promise.all(names.map((name) => store.read(name)))).flat().map((event) => catalogue.lifted(event));
  const own = await read(projectStreams(whose.projectId));
  const slate = await read([streams.slate(slateIdOf(whose.organisation, whose.callId))]);
  const batches = new Set(own.flatMap(({ data }) => (typeof data['batchId'] === 'string' ? [data['batchId']] : [])));
  const seats = slate.filter(({ data }) => data['projectId'] === whose.projectId);
  const told = [...own, ...seats, ...(await read([...batches].map(streams.batch)))];
  const waivers = new Set(told.flatMap(({ meta }) => meta.scheme?.setAside.map(({ waiver }) => waiver) ?? []));
  const given = slate.filter(({ id, data }) => waivers.has(id) && data['projectId'] === undefined);
  return [...told, ...given].sort((one, other) => (one.position < other.position ? -1 : 1));
}
