import type { PinnedScheme } from '@xmh/contracts';
import type { DirectoryFacts } from '@xmh/eventing';
import { standingFor, startOf } from '@xmh/scheme';
import type { DraftDeclaration } from './declaration.commands';

/** Whose project a draft is: the organisation it names, or the one in which the sender may declare. */
export function organisationOf(
  drafting: DraftDeclaration | undefined,
  { scheme, issuer }: PinnedScheme,
  directory: DirectoryFacts,
): string | undefined {
  if (!drafting) return undefined;
  const { organisation: named, track, start } = drafting.data;
  if (named !== undefined) return directory.organisation(named)?.id;
  const { by } = drafting.meta;
  const standings = 'service' in by ? [] : directory.standings(by.person);
  const who = startOf(scheme, track, start)?.by;
  const world = { tree: directory, scheme };
  const own = standings.find(
    (standing) => who && standingFor(who, [standing], { organisation: standing.organisation, issuer }, world),
  );
  return (own ?? standings[0])?.organisation;
}
