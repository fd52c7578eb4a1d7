import { Day, Id, type PinnedScheme, SchemeRef } from '@xmh/contracts';
import { z } from 'zod';

/** A published version, as its event announced it. */
export const PublishedScheme = SchemeRef.extend({ issuer: Id, title: z.string(), effectiveFrom: Day });
export type PublishedScheme = z.infer<typeof PublishedScheme>;

/** Published scheme documents, folded from the log and kept for ever: a published version never changes. */
export interface Schemes {
  /** The document; sees what was published before the call. Throws SchemeMissing for an unknown one, SchemeSpoilt for a wrong digest. */
  get(ref: { readonly id: string; readonly version: number; readonly digest?: string }): Promise<PinnedScheme>;
  /** The document if it was published. */
  find(ref: { readonly id: string; readonly version: number }): Promise<PinnedScheme | undefined>;
  /** All published versions, oldest publication first. */
  published(): Promise<readonly PublishedScheme[]>;
}

/** No such version was published; pinned ones always were, so this is a fault of the log. */
export class SchemeMissing extends Error {
  constructor(id: string, version: number) {
    super(`scheme ${id} version ${version} was not published`);
    this.name = 'SchemeMissing';
  }
}

/** What the log holds is not the document that was published or pinned. */
export class SchemeSpoilt extends Error {
  constructor(id: string, version: number) {
    super(`scheme ${id} version ${version} does not have its digest`);
    this.name = 'SchemeSpoilt';
  }
}
