import { type CallClosed, projectStreams, slateIdOf, streams } from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import { allOf } from '../days/list';
import { paperSource, streamOfPaper } from '../papers/paper.source';

type Shortfalls = EventOf<typeof CallClosed>['data']['shortfalls'];
const slatesAtMost = 1_000;
const waiving = ['registration.article-waived', 'registration.waiver-revoked'];

const reading =
  ({ store, catalogue }: ServiceCore) =>
  async (names: readonly string[]): Promise<Recorded[]> =>
    (await Promise.all(names.map((name) => store.read(name)))).flat().map((event) => catalogue.lifted(event));

const inOrder = (events: readonly Recorded[]): readonly Recorded[] =>
  [...events].sort((one, other) => (one.position < other.position ? -1 : 1));

interface Whose {
  readonly projectId: string;
  readonly callId: string;
  readonly organisation: string;
}

/**
 * The project's own four streams, and what was done about it elsewhere: its seat on the slate, the batches it was
 * decided in, and the waivers it stood on. In position order, lifted.
 */
export async function eventsOf(core: ServiceCore, whose: Whose): Promise<readonly Recorded[]> {
  const read = reading(core);
  const own = await read(projectStreams(whose.projectId));
  const slate = await read([streams.slate(slateIdOf(whose.organisation, whose.callId))]);
  const batches = new Set(own.flatMap(({ data }) => (typeof data['batchId'] === 'string' ? [data['batchId']] : [])));
  const seats = slate.filter(({ data }) => data['projectId'] === whose.projectId);
  const told = [...own, ...seats, ...(await read([...batches].map(streams.batch)))];
  const waivers = new Set(told.flatMap(({ meta }) => meta.scheme?.setAside.map(({ waiver }) => waiver) ?? []));
  const given = slate.filter(({ id, data }) => waivers.has(id) && data['projectId'] === undefined);
  return inOrder([...told, ...given]);
}

/**
 * The call's own stream and dossier, its lists, issues and batches, and the releases of those that closing found short.
 * In position order, lifted.
 */
export async function eventsOfCall(
  core: ServiceCore,
  { callId }: { readonly callId: string },
): Promise<readonly Recorded[]> {
  const read = reading(core);
  const everything = { everything: true } as const;
  const found = await allOf(paperSource(core), { callId }, everything);
  const own = await read([
    ...[streams.call(callId), streams.callDossier(callId)],
    ...found.map(({ document }) => streamOfPaper(document)),
  ]);
  const short = own.flatMap(({ data }) =>
    Array.isArray(data['shortfalls']) ? (data['shortfalls'] as Shortfalls) : [],
  );
  const whose = [...new Set(short.map(({ organisation }) => organisation))].slice(0, slatesAtMost);
  const slates = await read(whose.map((organisation) => streams.slate(slateIdOf(organisation, callId))));
  return inOrder([...own, ...slates.filter(({ type }) => waiving.includes(type))]);
}
