import { ProjectEstablished } from '@xmh/contracts';
import type { Declared, ProjectEvent } from '../project.state';

/** What the other services need to know of the project from here on. */
export function established(project: Declared, step: string, on: string, at: string): ProjectEvent {
  const { projectId, callId, scheme, issuer, organisation, track, title, declaredAt = at, items, roles } = project;
  const facts = { projectId, callId, scheme, issuer, organisation, track, title };
  return ProjectEstablished({ ...facts, declaredAt, step, roles: holdersOf(roles), items, on });
}

export const holdersOf = (roles: Declared['roles']): Record<string, string[]> =>
  Object.fromEntries(Object.entries(roles).map(([role, ids]) => [role, [...ids]]));
