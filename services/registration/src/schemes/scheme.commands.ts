import { Id, Key } from '@xmh/contracts';
import type { Command, JsonObject } from '@xmh/eventing';
import { z } from 'zod';

/** The document itself is read by the scheme library, which names everything that is wrong with it at once. */
export const Publication = z.strictObject({ issuer: Id, document: z.looseObject({}) });
export type Publication = z.infer<typeof Publication>;

/** What a document must say of itself before it can be published or refused as a version. */
export const Version = z.looseObject({ id: Key, version: z.int().min(1) });

export type SchemeCommand = Command<
  'PublishScheme',
  {
    readonly issuer: string;
    readonly document: JsonObject & { readonly id: string; readonly version: number };
  }
>;
