import type { RegistrationArticleWaived } from '@xmh/contracts';
import type { Actor, EventOf, View } from '@xmh/eventing';

/** What an organisation was released from in one call, by whom and why. */
export interface SlateDocument {
  readonly slateId: string;
  readonly organisation: string;
  readonly waivers: readonly SlateWaiver[];
}

export interface SlateWaiver {
  readonly article: string;
  readonly reason: string;
  readonly at: string;
  readonly by: Actor;
}

const stream = 'registration.slate-';

/** One document a slate on which an article was waived; who may see it is settled by who may see the organisation. */
export const slates: View<SlateDocument, EventOf<typeof RegistrationArticleWaived>> = {
  name: 'dashboard.slates',
  version: 1,
  indexes: ['slateId'],
  scope: 'organisation',
  initial: (slateId) => ({ slateId, organisation: '', waivers: [] }),
  keysOf: (event) => (event.stream.startsWith(stream) ? [event.stream.slice(stream.length)] : []),
  on: {
    'registration.article-waived': (slate, { data: { article, subject, reason }, meta }) => ({
      ...slate,
      organisation: subject,
      waivers: [...slate.waivers, { article, reason, at: meta.at, by: meta.as }],
    }),
  },
};
