import type { Command, EventOf } from '@xmh/eventing';
import type { ProjectEstablished, WaiverBody } from '@xmh/contracts';

type Established = EventOf<typeof ProjectEstablished>['data'];

/** cause: the event by which the project was withdrawn. */
export type CallOffAcceptance = Command<
  'CallOffAcceptance',
  { readonly projectId: string; readonly cause: string; readonly on: string }
>;

export type AssessmentCommand =
  | Command<'PrepareAcceptance', Omit<Established, 'step' | 'roles' | 'items'>>
  | Command<'OpenAssessment', { readonly projectId: string; readonly assessment: string }>
  | Command<'WaiveArticle', WaiverBody & { readonly projectId: string }>;
