import { streams } from '@xmh/contracts';
import type { Recorded } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import { evolve, type Project, type ProjectEvent } from './project.state';

/** A project as its stream has it now, for streams of this service that decide about it. */
export async function projectOf({ store, catalogue }: ServiceCore, projectId: string): Promise<Project> {
  const events = await store.read(streams.registration(projectId));
  return events.reduce<Project>(
    (project, event) => evolve(project, catalogue.lifted(event) as Recorded<ProjectEvent>),
    { status: 'absent' },
  );
}
