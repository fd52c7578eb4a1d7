import { type SchemeContext, streams } from '@xmh/contracts';
import { type CommandHandler, type CommandPlan, refuse } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import type { EntryCommand, EntryEvent } from './entry.commands';
import { entryAccess, entryDecider } from './entry.decider';
import type { Entry } from './entry.state';

export type EntryHandler = CommandHandler<EntryCommand, EntryEvent, Entry, SchemeContext>;
export const ENTRY_HANDLER = Symbol('entry handler');

export const entryPlan = (core: ServiceCore): CommandPlan<EntryCommand, EntryEvent, Entry, SchemeContext> => ({
  decider: entryDecider,
  access: entryAccess,
  streamOf: ({ data }) => streams.reward(data.projectId),
  subject: (_, __, { who }) => who,
  context: async (command, entry) => {
    const project =
      entry.status === 'absent' ? (command.type === 'AdmitEntry' ? command.data : undefined) : entry.project;
    if (!project) return refuse('entry-absent', '该项目没有参评', 404);
    const pinned = await core.schemes.get(project.scheme);
    return { pinned, directory: core.directory, who: { organisation: project.organisation.id, issuer: pinned.issuer } };
  },
});
