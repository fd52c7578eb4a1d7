import { AssessmentConcluded, ConclusionOverturned, streams } from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';

/** The assessments of a project whose conclusions stand, and how far the store was read. */
export interface ConclusionsSeen {
  readonly seen: string;
  readonly standing: readonly string[];
}

type Concluding = Recorded<EventOf<typeof AssessmentConcluded | typeof ConclusionOverturned>>;
const types: readonly string[] = [AssessmentConcluded.type, ConclusionOverturned.type];
const isConcluding = (event: Recorded): event is Concluding => types.includes(event.type);

/** One short stream, at the store's head. */
export async function conclusionsSeen({ store, catalogue }: ServiceCore, projectId: string): Promise<ConclusionsSeen> {
  const seen = await store.head();
  const events = await store.read(streams.acceptance(projectId));
  return { seen, standing: standingAfter(events.map((event) => catalogue.lifted(event))) };
}

export function standingAfter(events: readonly Recorded[]): readonly string[] {
  const standing = new Set<string>();
  for (const { type, data } of events.filter(isConcluding)) {
    if (type === AssessmentConcluded.type) standing.add(data.assessment);
    else standing.delete(data.assessment);
  }
  return [...standing];
}
