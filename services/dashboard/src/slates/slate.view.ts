import type { RegistrationWaiving } from '@xmh/contracts';
import type { Actor, View } from '@xmh/eventing';

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
  /** The event that gave it. */
  readonly waiver: string;
  /** When it was taken back. */
  readonly revokedAt?: string;
}

const stream = 'registration.slate-';

/** One document a slate on which an article was waived; who may see it is settled by who may see the organisation. */
export const slates: View<SlateDocument, RegistrationWaiving> = {
  name: 'dashboard.slates',
  version: 2,
  indexes: ['slateId'],
  scope: 'organisation',
  initial: (slateId) => ({ slateId, organisation: '', waivers: [] }),
  keysOf: (event) => (event.stream.startsWith(stream) ? [event.stream.slice(stream.length)] : []),
  on: {
    'registration.article-waived': (slate, { id: waiver, data: { article, subject, reason }, meta }) => ({
      ...slate,
      organisation: subject,
      waivers: [...slate.waivers, { article, reason, at: meta.at, by: meta.as, waiver }],
    }),
    'registration.waiver-revoked': (slate, { data, meta: { at: revokedAt } }) => ({
      ...slate,
      waivers: slate.waivers.map((one) => (one.waiver === data.waiver ? { ...one, revokedAt } : one)),
    }),
  },
};
