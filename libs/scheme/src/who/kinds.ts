import type { Scheme } from '../document/scheme';

/** What the rules may know of a node of the tree. `body`: its key when it is a body (领导小组) of its parent. */
export interface OrganisationFacts {
  readonly id: string;
  readonly parent?: string;
  readonly level: string;
  readonly type: string;
  readonly field?: string;
  readonly ownership?: string;
  readonly body?: string;
}

export interface Tree {
  organisation(id: string): OrganisationFacts | undefined;
  children(id: string): readonly OrganisationFacts[];
}

/** The first kind of the scheme that the organisation matches; a body is of no kind. */
export function kindOf(scheme: Scheme, organisation: OrganisationFacts): string | undefined {
  if (organisation.body !== undefined) return undefined;
  const among = (allowed: readonly string[] | undefined, value: string | undefined) =>
    allowed === undefined || (value !== undefined && allowed.includes(value));
  return scheme.kinds.find(
    (kind) =>
      among(kind.levels, organisation.level) &&
      among(kind.types, organisation.type) &&
      among(kind.fields, organisation.field) &&
      among(kind.ownership, organisation.ownership),
  )?.key;
}

/** The kind as conditions ask for it; empty, which no rule names, for whatever is of none. */
export function kindAt(scheme: Scheme, organisation: string, tree: Pick<Tree, 'organisation'>): string {
  const node = tree.organisation(organisation);
  return (node && kindOf(scheme, node)) ?? '';
}

/** Whether the organisation takes part: a child of the issuer, of a participating kind; never the issuer or a body. */
export function participates(scheme: Scheme, organisation: string, issuer: string, tree: Tree): boolean {
  const facts = tree.organisation(organisation);
  if (!facts || facts.parent !== issuer || facts.body !== undefined) return false;
  const kind = kindOf(scheme, facts);
  return kind !== undefined && scheme.participants.kinds.includes(kind);
}

/** All organisations that take part, of these kinds only when given. */
export function participants(
  scheme: Scheme,
  issuer: string,
  tree: Tree,
  kinds?: readonly string[],
): OrganisationFacts[] {
  return tree.children(issuer).filter((child) => {
    const kind = kindOf(scheme, child);
    return participates(scheme, child.id, issuer, tree) && (kinds === undefined || kinds.includes(kind ?? ''));
  });
}
