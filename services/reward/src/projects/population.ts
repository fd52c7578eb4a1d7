import type { DirectoryFacts } from '@xmh/eventing';
import { belongs, type Figure, kindOf, type Population, type Scheme, spanOf, test } from '@xmh/scheme';
import { projectFacts } from './project.facts';
import type { ProjectRow } from './project.view';

/** From where a population of projects is seen: whose own, in which call, on which day. */
export interface Viewpoint {
  readonly scheme: Scheme;
  readonly directory: DirectoryFacts;
  readonly organisation: string;
  readonly issuer: string;
  readonly callId: string;
  readonly on: string;
}

/** The projects a figure counts, and those it looks at and does not count; both in the order of declaration. */
export interface Count {
  readonly figure: string;
  readonly kind: 'count' | 'share';
  readonly counted: readonly ProjectRow[];
  readonly others: readonly ProjectRow[];
}

/** What a figure counts among projects; undefined for a figure that counts none. */
export function countOf({ key, source }: Figure, rows: readonly ProjectRow[], from: Viewpoint): Count | undefined {
  const facts = (row: ProjectRow) => projectFacts(from.scheme, row, from.directory);
  const kind = 'share' in source ? 'share' : 'count';
  const population = 'count' in source ? source.count : 'share' in source ? source.share : undefined;
  if (population?.of !== 'project') return undefined;
  const { where, ...whole } = population;
  const looked = kind === 'share' && where ? population : whole;
  const among = rows
    .filter((row) => within(population, row, from) && belongs(looked, facts(row)))
    .sort((one, other) => (order(one) < order(other) ? -1 : 1));
  const counts = 'share' in source ? source.that : where;
  const does = (row: ProjectRow): boolean => counts === undefined || test(counts, facts(row));
  return { figure: key, kind, counted: among.filter(does), others: among.filter((row) => !does(row)) };
}

const order = ({ declared, projectId }: ProjectRow): string => `${declared} ${projectId}`;

/** Whether a project that was not withdrawn lies in the population's span and under whom it names: the sides that need the tree and the calendar. */
export function within({ under, in: span }: Population, row: ProjectRow, from: Viewpoint): boolean {
  if (row.issuer !== from.issuer || row.withdrawn !== undefined) return false;
  return inSpan(span, row, from) && (under === undefined || standsUnder(under, row, from));
}

function inSpan(span: Population['in'], row: ProjectRow, { scheme, callId, on }: Viewpoint): boolean {
  if (span === undefined) return true;
  if (span === 'call') return row.callId === callId;
  const days = spanOf(span, on, scheme.schoolYear?.startsOn);
  return row.establishedOn >= days.from && row.establishedOn <= days.until;
}

function standsUnder(under: NonNullable<Population['under']>, row: ProjectRow, from: Viewpoint): boolean {
  const { directory, organisation, issuer } = from;
  if (typeof under === 'object') {
    if ('role' in under) return false;
    const above = (directory.path(organisation) ?? '').split('/').find((id) => kindAt(id, from) === under.level);
    return above !== undefined && row.path.includes(`/${above}/`);
  }
  switch (under) {
    case 'own':
      return row.organisation === organisation;
    case 'superior':
      return row.organisation === directory.organisation(organisation)?.parent;
    case 'issuer':
      return row.organisation === issuer;
    case 'below':
      return row.path.includes(`/${organisation}/`) && row.organisation !== organisation;
    case 'anywhere':
      return true;
    case 'members':
      return false;
  }
}

function kindAt(id: string, { directory, scheme }: Viewpoint): string | undefined {
  const node = directory.organisation(id);
  return node && kindOf(scheme, node);
}
