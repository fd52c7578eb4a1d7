import { z } from 'zod';
import type { Service } from '../service';

/** Something a post may do: in this relation to what it is about, or when the scheme's document names it. */
export const Right = z.strictObject({
  service: z.string(),
  type: z.string(),
  relation: z.enum(['own', 'superior', 'issuer', 'above', 'anywhere']).exactOptional(),
  /** Only about these. */
  only: z.string().exactOptional(),
  /** Place of the scheme's document that says who. */
  from: z.string().exactOptional(),
  route: z.string().exactOptional(),
});
export type Right = z.infer<typeof Right>;

/** What a post may do in a service, from its access tables. */
export function rightsOf(post: string, service: Pick<Service, 'name' | 'commands'>): readonly Right[] {
  return service.commands.flatMap(({ type, rows, route }) =>
    rows.flatMap((row): Right[] => {
      const right = { service: service.name, type, ...(route !== undefined && { route }) };
      if ('from' in row) return [{ ...right, from: row.from }];
      if (!('posts' in row) || !row.posts.includes(post)) return [];
      return [{ ...right, relation: row.relation, ...(row.only !== undefined && { only: row.only }) }];
    }),
  );
}
