import { derivedId, type OrganisationFacts } from '@xmh/eventing';
import { firstAfter, inOrder, kindOf, participants, type Scheme, type Tree } from '@xmh/scheme';
import type { KnownIssue } from './issue.state';

const size = 500;

/** One page of the organisations in scope, in the order of their ids: a process that died goes on behind the last one. */
export interface IssuePage {
  readonly organisations: readonly OrganisationFacts[];
  readonly through?: string;
  readonly last: boolean;
}

/** Everyone in scope, in the order of ids. */
export function scopeOf(
  { issuer, kinds }: Pick<KnownIssue, 'issuer' | 'kinds'>,
  scheme: Scheme,
  tree: Tree,
): OrganisationFacts[] {
  return inOrder(participants(scheme, issuer.id, tree, kinds));
}

export function pageAfter(scope: readonly OrganisationFacts[], through = ''): IssuePage {
  const from = firstAfter(scope, through);
  const organisations = scope.slice(from, from + size);
  const last = organisations.at(-1)?.id;
  return { organisations, ...(last !== undefined && { through: last }), last: from + size >= scope.length };
}

/** A project that an organisation gets: of one entry, or of the whole list. */
export interface Issued {
  readonly projectId: string;
  readonly entry?: string;
}

/** The projects of one organisation: their ids are the same however often the page is expanded. */
export function projectsFor(
  { issueId, each, entries }: KnownIssue,
  organisation: OrganisationFacts,
  scheme: Scheme,
): Issued[] {
  const idOf = (entry = ''): string => derivedId('issued-project', issueId, organisation.id, entry);
  if (each === 'list') return [{ projectId: idOf() }];
  const kind = kindOf(scheme, organisation);
  return entries
    .filter(({ kinds }) => kinds === undefined || kinds.includes(kind ?? ''))
    .map(({ key }) => ({ projectId: idOf(key), entry: key }));
}
