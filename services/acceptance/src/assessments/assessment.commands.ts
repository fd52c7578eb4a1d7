import type { Command, EventOf } from '@xmh/eventing';
import { Article, Id, type ProjectEstablished, Reason } from '@xmh/contracts';
import { z } from 'zod';

export const WaiverBody = z.strictObject({ article: Article, reason: Reason, subject: Id.exactOptional() });

type Established = EventOf<typeof ProjectEstablished>['data'];

/** cause: the event by which the project was withdrawn. */
export type CallOffAcceptance = Command<
  'CallOffAcceptance',
  { readonly projectId: string; readonly cause: string; readonly on: string }
>;

export type AssessmentCommand =
  | Command<'PrepareAcceptance', Omit<Established, 'step' | 'roles' | 'items'>>
  | Command<'OpenAssessment', { readonly projectId: string; readonly assessment: string }>
  | Command<'WaiveArticle', z.infer<typeof WaiverBody> & { readonly projectId: string }>;
