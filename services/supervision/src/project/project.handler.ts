import { type CommandHandler, type CommandPlan, endOfDay, refuse, type Recorded } from '@xmh/eventing';
import { type SchemeContext, streams } from '@xmh/contracts';
import type { ServiceCore } from '@xmh/platform';
import type { ProjectCommand } from './project.commands';
import { placeless, projectAccess, projectDecider } from './project.decider';
import type { ProjectEvent } from './project.events';
import { evolve, noProject, type Project } from './project.state';

export type Projects = CommandHandler<ProjectCommand, ProjectEvent, Project, SchemeContext>;
export const PROJECTS = Symbol('supervision projects');

/** Where commands about a project's supervision go, and what they are decided on. */
export const projectPlan = ({
  schemes,
  directory,
}: ServiceCore): CommandPlan<ProjectCommand, ProjectEvent, Project, SchemeContext> => ({
  decider: projectDecider,
  access: projectAccess,
  streamOf: ({ data }) => streams.supervision(data.projectId),
  subject: (_command, _project, { who }) => who,
  context: async (command, project) => {
    const about =
      project.ledger.status !== 'absent'
        ? project.ledger
        : command.type === 'PrepareLedger'
          ? command.data
          : refuse('project-unknown', '没有这个项目的台账', 404);
    if ('refused' in about) return about;
    const pinned = await schemes.get(about.scheme);
    const who = { organisation: about.organisation.id, issuer: about.issuer, roles: about.roles };
    const context: SchemeContext = { pinned, directory, who };
    return placeless(command, project, context) ?? context;
  },
});

/** The supervision of a project as it stood at the end of a day. */
export async function projectAsOf({ store, catalogue }: ServiceCore, projectId: string, day: string): Promise<Project> {
  const until = endOfDay(day);
  const events = await store.read(streams.supervision(projectId));
  return events
    .filter(({ meta }) => meta.at <= until)
    .map((event) => catalogue.lifted(event) as Recorded<ProjectEvent>)
    .reduce(evolve, noProject);
}
