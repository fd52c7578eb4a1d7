import type { OrganisationRef, PinnedScheme } from '@xmh/contracts';
import type { DirectoryFacts, Scope, Where } from '@xmh/eventing';
import type { Award, Population } from '@xmh/scheme';
import type { Projects } from '../projects/projects';
import type { ProjectRow } from '../projects/project.view';

interface From {
  readonly home: OrganisationRef;
  readonly callId: string;
  readonly pinned: PinnedScheme;
  readonly directory: DirectoryFacts;
}

/** The projects that figures of an award may count: each population as narrow as the views can find it. */
export async function populationFor(projects: Projects, award: Award, from: From): Promise<ProjectRow[]> {
  const found = new Map<string, ProjectRow>();
  for (const { source } of award.figures ?? []) {
    const population = 'count' in source ? source.count : 'share' in source ? source.share : undefined;
    if (population?.of !== 'project') continue;
    const { where, scope } = queryOf(population, from);
    for (const row of await projects.all(where, scope)) found.set(row.projectId, row);
  }
  return [...found.values()];
}

function queryOf({ under, tracks, in: span }: Population, { home, callId, pinned, directory }: From) {
  const where: Where = {
    ...(under === 'own' && { organisation: home.id }),
    ...(tracks && { track: { in: tracks } }),
    ...(span === 'call' && { callId }),
  };
  const above = under === 'below' ? home.path : (directory.path(pinned.issuer) ?? `/${pinned.issuer}/`);
  const scope: Scope = { within: [above] };
  return { where, scope };
}
