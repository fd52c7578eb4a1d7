import {
  DeclarationDrafted,
  DeclarationRevised,
  DeclarationSubmitted,
  DeclarationWithdrawn,
  Id,
  Key,
  ProjectEstablished,
  ProjectIssued,
  ProjectWithdrawn,
  StepDecided,
} from '@xmh/contracts';
import type { EventOf, View } from '@xmh/eventing';
import { z } from 'zod';
import { Declared } from './project.state';

type Listed =
  | EventOf<typeof DeclarationDrafted>
  | EventOf<typeof ProjectIssued>
  | EventOf<typeof DeclarationRevised>
  | EventOf<typeof DeclarationSubmitted>
  | EventOf<typeof DeclarationWithdrawn>
  | EventOf<typeof StepDecided>
  | EventOf<typeof ProjectEstablished>
  | EventOf<typeof ProjectWithdrawn>;

/** A line in the list of a call's projects. */
export const ProjectInCall = Declared.pick({
  projectId: true,
  callId: true,
  track: true,
  title: true,
  status: true,
  round: true,
}).extend({
  organisation: Id,
  path: z.string(),
  /** The last step decided, and how. */
  step: Key.exactOptional(),
  decision: Key.exactOptional(),
});
export type ProjectInCall = z.infer<typeof ProjectInCall>;

const unknown = { callId: '', organisation: '', path: '/', track: '', title: '', status: 'drafted', round: 0 } as const;

export const projectsOfCall: View<ProjectInCall, Listed> = {
  name: 'projects-of-call',
  version: 2,
  indexes: ['callId', 'organisation', 'track', 'status', 'step', 'round'],
  scope: 'path',
  initial: (projectId) => ({ projectId, ...unknown }),
  keysOf: ({ data }) => [data.projectId],
  on: {
    [DeclarationDrafted.type]: (line, { data: { callId, organisation, track, title } }) => ({
      ...line,
      callId,
      organisation: organisation.id,
      path: organisation.path,
      track,
      title,
    }),
    [ProjectIssued.type]: (line, { data: { callId, organisation, track, title } }) => ({
      ...line,
      callId,
      organisation: organisation.id,
      path: organisation.path,
      track,
      title,
      status: 'submitted',
    }),
    [DeclarationRevised.type]: (line, { data: { title } }) => ({ ...line, title }),
    [DeclarationSubmitted.type]: (line, { data: { round } }) => ({ ...line, status: 'submitted', round }),
    [DeclarationWithdrawn.type]: (line) => ({ ...line, status: 'withdrawn' }),
    [StepDecided.type]: (line, { data: { step, decision, leads, batchId } }) => {
      const returned = leads === 'back' && batchId === undefined ? 'returned' : line.status;
      return { ...line, step, decision, status: leads === 'out' ? 'out' : returned };
    },
    [ProjectEstablished.type]: (line) => ({ ...line, status: 'established' }),
    [ProjectWithdrawn.type]: (line) => ({ ...line, status: 'withdrawn' }),
  },
};
