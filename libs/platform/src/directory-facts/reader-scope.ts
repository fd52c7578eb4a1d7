import type { Scope } from '@xmh/eventing';
import type { Directory } from './directory';

/**
 * What a person may read: everything at and below the organisations in which he holds a post.
 * A body (领导小组) sees what its parent sees. Undefined: he holds none.
 */
export function scopeOf(person: string, directory: Directory): Scope | undefined {
  const paths = directory.standings(person).flatMap(({ organisation }) => {
    const facts = directory.organisation(organisation);
    const seen = facts?.body !== undefined && facts.parent !== undefined ? facts.parent : organisation;
    return directory.path(seen) ?? [];
  });
  const widest = [...new Set(paths)].filter((path) => !paths.some((other) => other !== path && path.startsWith(other)));
  const [first, ...rest] = widest.sort();
  return first === undefined ? undefined : { within: [first, ...rest] };
}

/** Whether a path ('/…/') lies within a scope. */
export const inScope = (scope: Scope, path: string): boolean =>
  'everything' in scope || scope.within.some((prefix) => path.startsWith(prefix));
