import type { SchemePublished, SchemeSectionEntered } from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';

export type SchemeEvent = EventOf<typeof SchemeSectionEntered> | EventOf<typeof SchemePublished>;

/** One version of a scheme: published whole in one append, and never changed. */
export type PublishedVersion =
  { readonly status: 'absent' } | { readonly status: 'published'; readonly digest: string };

export const evolve = (version: PublishedVersion, { type, data }: Recorded<SchemeEvent>): PublishedVersion =>
  type === 'registration.scheme-published' ? { status: 'published', digest: data.scheme.digest } : version;
