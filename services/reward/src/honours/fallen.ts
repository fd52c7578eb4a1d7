import { Id } from '@xmh/contracts';
import { z } from 'zod';
import type { CommendationRow } from '../commendations/commendation.view';
import type { ProjectRow } from '../projects/project.view';
import type { RecordRow } from '../records/record.view';

/** Something a commendation rested on that no longer stands as it did: a project withdrawn, a conclusion that fell, a record corrected or withdrawn. */
export const Fallen = z.strictObject({
  what: z.enum(['project', 'conclusion', 'record']),
  /** The project, or that of the conclusion; or the record. */
  id: Id,
  /** The event it rested on; of a project, the one that withdrew it. */
  event: Id,
});
export type Fallen = z.infer<typeof Fallen>;

/** What has fallen under a commendation; empty: it stands as it was given. */
export function fallenUnder(
  {
    object,
    subject,
    conclusions,
    counted,
    records,
  }: Pick<CommendationRow, 'object' | 'subject' | 'conclusions' | 'counted' | 'records'>,
  projects: ReadonlyMap<string, ProjectRow>,
  files: ReadonlyMap<string, RecordRow>,
): Fallen[] {
  const rests = [
    ...(object === 'project' ? [{ projectId: subject, conclusions }] : []),
    ...counted.flatMap(({ head }) => head),
  ];
  const standing = (projectId: string): ReadonlySet<string> =>
    new Set(Object.values(projects.get(projectId)?.conclusions ?? {}).map(({ event }) => event));
  const fallen = rests.flatMap(({ projectId, conclusions: events }) =>
    events
      .filter((event) => !standing(projectId).has(event))
      .map((event) => ({ what: 'conclusion' as const, id: projectId, event })),
  );
  const gone = [...new Set(rests.map(({ projectId }) => projectId))].flatMap((id) => {
    const event = projects.get(id)?.withdrawn;
    return event === undefined ? [] : [{ what: 'project' as const, id, event }];
  });
  const changed = records
    .filter(({ recordId, event }) => files.get(recordId)?.event !== event)
    .map(({ recordId, event }) => ({ what: 'record' as const, id: recordId, event }));
  return [...gone, ...fallen, ...changed];
}
