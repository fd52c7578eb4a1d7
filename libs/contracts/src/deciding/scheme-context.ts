import type { DirectoryFacts, SchemeRef } from '@xmh/eventing';
import type { Scheme, WhoSubject } from '@xmh/scheme';
import { z } from 'zod';
import { Article, Id, Reason } from '../values';

/** A published document with its reference and the organisation that issued it. */
export interface PinnedScheme {
  readonly ref: SchemeRef;
  readonly scheme: Scheme;
  readonly issuer: string;
}

/** A waiver (准予例外) on file in the stream that tests the article, for a subject; `waiver` is its event's id. */
export const Waiver = z.strictObject({ article: Article, subject: Id, reason: Reason, waiver: Id });
export type Waiver = z.infer<typeof Waiver>;
export const Waivers = z.array(Waiver).readonly();

/** What a decider needs to apply a scheme: the version the subject is pinned to, and whom its words speak of. */
export interface SchemeContext {
  readonly pinned: PinnedScheme;
  readonly directory: DirectoryFacts;
  readonly who: WhoSubject;
}
