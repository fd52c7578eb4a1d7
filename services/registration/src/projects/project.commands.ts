import { Id, Key } from '@xmh/contracts';
import { z } from 'zod';

/** What a list of projects may be narrowed by. */
export const ProjectQuery = z.strictObject({
  callId: Id.optional(),
  track: Key.optional(),
  status: z.enum(['drafted', 'submitted', 'returned', 'out', 'withdrawn', 'established']).optional(),
  organisation: Id.optional(),
  size: z.coerce.number().int().min(1).max(500).optional(),
  offset: z.coerce.number().int().min(0).optional(),
});
export type ProjectQuery = z.infer<typeof ProjectQuery>;
