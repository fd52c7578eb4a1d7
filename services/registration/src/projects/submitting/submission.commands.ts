import { Day } from '@xmh/contracts';
import type { Command } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

/** `on`: the day the paper reached the issuer, if it was entered later. */
export const Submission = z.strictObject({ on: Day.optional(), ...overridable });
export type Submission = z.infer<typeof Submission>;

export type SubmitDeclaration = Command<
  'SubmitDeclaration',
  { readonly projectId: string; readonly on?: string | undefined }
>;
