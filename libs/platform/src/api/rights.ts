import type { Relation } from '@xmh/eventing';
import type { Service } from '../service';

/** Something a post may do: in this relation to what it is about, or when the scheme's document names it. */
export interface Right {
  readonly service: string;
  readonly type: string;
  readonly relation?: Relation;
  /** Place of the scheme's document that says who. */
  readonly from?: string;
  readonly route?: string;
}

/** What a post may do in a service, from its access tables. */
export function rightsOf(post: string, service: Pick<Service, 'name' | 'commands'>): readonly Right[] {
  return service.commands.flatMap(({ type, rows, route }) =>
    rows.flatMap((row): Right[] => {
      const right = { service: service.name, type, ...(route !== undefined && { route }) };
      if ('from' in row) return [{ ...right, from: row.from }];
      return 'posts' in row && row.posts.includes(post) ? [{ ...right, relation: row.relation }] : [];
    }),
  );
}
