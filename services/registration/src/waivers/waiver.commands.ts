import { Article, Id, Reason } from '@xmh/contracts';
import { z } from 'zod';

/** Without a subject it is for whatever the route names. */
export const Waiver = z.strictObject({ article: Article, reason: Reason, subject: Id.optional() });
export type Waiver = z.infer<typeof Waiver>;
