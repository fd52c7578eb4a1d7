import type { Command } from '@xmh/eventing';
import { Article, Id, Reason } from '@xmh/contracts';
import { z } from 'zod';

/** Without a subject it is for the project. */
export const WaiverBody = z.strictObject({ article: Article, reason: Reason, subject: Id.exactOptional() });

export type WaiverCommand = Command<'WaiveArticle', z.infer<typeof WaiverBody> & { readonly projectId: string }>;
