import type { ServiceCore } from '@xmh/platform';
import type { Scheme } from '@xmh/scheme';
import { projectsOfCall } from '../../projects/project.view';
import { type Taken, tracksWithLeast } from './shortfalls';

const patienceMs = 2_000;
/** What was declared and not withdrawn counts, whatever became of it. */
const declared = ['submitted', 'returned', 'out', 'established'];

/** Declarations of a call by organisation, on the tracks that ask for a least; undefined: the view is behind the store. */
export async function takenInCall(
  { store, views }: ServiceCore,
  callId: string,
  scheme: Scheme,
): Promise<Taken | undefined> {
  const lines = views.collection(projectsOfCall);
  if (!(await lines.reached(await store.head(), patienceMs))) return undefined;
  const counts = new Map<string, Readonly<Record<string, number>>>();
  for (const track of tracksWithLeast(scheme)) {
    const where = { callId, track, status: { in: declared }, round: { from: 1 } };
    counts.set(track, await lines.count({ scope: { everything: true }, where, by: 'organisation' }));
  }
  return (track, organisation) => counts.get(track)?.[organisation] ?? 0;
}
