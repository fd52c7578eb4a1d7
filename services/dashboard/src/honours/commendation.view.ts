import {
  type CommendationCorrected,
  type CommendationWithdrawn,
  type Commended,
  type ComputedFigure,
  type Recipient,
  streams,
} from '@xmh/contracts';
import type { EventOf, View } from '@xmh/eventing';

export type CommendationEvent = EventOf<typeof Commended | typeof CommendationCorrected | typeof CommendationWithdrawn>;

/** An award without places that a project, an organisation or a person holds. */
export interface CommendationDocument {
  readonly commendationId: string;
  readonly callId: string;
  readonly award: string;
  readonly object: Recipient;
  readonly subject: string;
  /** The recipient's own. */
  readonly organisation: string;
  readonly path: string;
  readonly figures: readonly ComputedFigure[];
  readonly on: string;
}

export const streamOfRecipient = ({ object, subject }: Pick<CommendationDocument, 'object' | 'subject'>): string =>
  ({ project: streams.reward, organisation: streams.rewardOfOrganisation, person: streams.rewardOfPerson })[object](
    subject,
  );

const blank = { callId: '', award: '', object: 'project', subject: '', organisation: '', path: '/', on: '' } as const;

/** One document a commendation that stands; one taken back is gone. */
export const commendations: View<CommendationDocument, CommendationEvent> = {
  name: 'dashboard.commendations',
  version: 1,
  indexes: ['callId', 'award', 'object', 'path'],
  scope: 'path',
  initial: (commendationId) => ({ commendationId, figures: [], ...blank }),
  keysOf: ({ data }) => [data.commendationId],
  on: {
    'reward.commended': (document, { data: { callId, award, object, subject, organisation, figures, on } }) => ({
      ...document,
      callId,
      award,
      object,
      subject,
      figures,
      on,
      organisation: organisation.id,
      path: organisation.path,
    }),
    'reward.commendation-corrected': (document, { data: { on } }) => ({ ...document, on }),
    'reward.commendation-withdrawn': () => undefined,
  },
};
