import { Id, Key } from '@xmh/contracts';
import { z } from 'zod';
import { Page } from '../days/page';

/** What a list of projects may be narrowed by. */
export const ProjectQuery = z.strictObject({
  callId: Id.optional(),
  track: Key.optional(),
  status: z.enum(['drafted', 'submitted', 'returned', 'out', 'withdrawn', 'established']).optional(),
  organisation: Id.optional(),
  ...Page.shape,
});
export type ProjectQuery = z.infer<typeof ProjectQuery>;
