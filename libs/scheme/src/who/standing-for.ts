import type { Scheme } from '../document/scheme';
import type { Holder, NamedPerson, Relation, Who } from '../document/who';
import { kindOf, type Tree } from './kinds';

/** One post a person holds now. */
export interface Standing {
  readonly person: string;
  readonly post: string;
  readonly organisation: string;
}

/** What `who` is asked about. Absent `organisation`: nothing is anybody's own. */
export interface WhoSubject {
  readonly organisation?: string;
  readonly issuer: string;
  /** Role key → ids of the persons (or organisations) that fill it. */
  readonly roles?: Readonly<Record<string, readonly string[]>>;
  /** Earlier act → person id. */
  readonly doers?: Readonly<Record<string, string>>;
}

export interface World {
  readonly tree: Tree;
  readonly scheme: Scheme;
}

/**
 * The first of the person's standings that satisfies `who`; undefined: not he.
 * `except` keeps people apart: one standing or role that it names excludes the person altogether.
 */
export function standingFor(
  who: Who,
  standings: readonly Standing[],
  subject: WhoSubject,
  world: World,
): Standing | undefined {
  const fits = (single: Holder | NamedPerson, standing: Standing) =>
    'post' in single ? holds(single, standing, subject, world) : isNamed(single, standing.person, subject);
  if (!('anyOf' in who)) return standings.find((standing) => fits(who, standing));
  const excluded = (who.except ?? []).some((single) => standings.some((standing) => fits(single, standing)));
  if (excluded) return undefined;
  return standings.find((standing) => who.anyOf.some((single) => fits(single, standing)));
}

function isNamed(named: NamedPerson, person: string, subject: WhoSubject): boolean {
  if ('role' in named) return subject.roles?.[named.role]?.includes(person) ?? false;
  return subject.doers?.[named.doerOf] === person;
}

function holds(holder: Holder, standing: Standing, subject: WhoSubject, world: World): boolean {
  if (holder.post !== 'any' && holder.post !== standing.post) return false;
  const node = world.tree.organisation(standing.organisation);
  if (!node || (holder.body !== undefined && node.body !== holder.body)) return false;
  const home = holder.body === undefined ? node : world.tree.organisation(node.parent ?? '');
  if (!home || !stands(holder.of, home.id, subject, world)) return false;
  return holder.kinds === undefined || holder.kinds.includes(kindOf(world.scheme, home) ?? '');
}

/** Whether the organisation is in this relation to the subject. */
function stands(relation: Relation, organisation: string, subject: WhoSubject, world: World): boolean {
  const own = subject.organisation;
  const above = own === undefined ? [] : ancestors(own, world.tree);
  if (typeof relation === 'object') {
    if ('role' in relation) return subject.roles?.[relation.role]?.includes(organisation) ?? false;
    const facts = world.tree.organisation(organisation);
    return facts !== undefined && above.includes(organisation) && kindOf(world.scheme, facts) === relation.level;
  }
  switch (relation) {
    case 'own':
      return organisation === own;
    case 'superior':
      return organisation === above[0];
    case 'issuer':
      return organisation === subject.issuer;
    case 'below':
      return ancestors(organisation, world.tree).includes(own ?? subject.issuer);
    case 'anywhere':
      return true;
  }
}

/** From the direct superior up. */
function ancestors(organisation: string, tree: Tree): string[] {
  const path: string[] = [];
  let next = tree.organisation(organisation)?.parent;
  while (next !== undefined && !path.includes(next)) {
    path.push(next);
    next = tree.organisation(next)?.parent;
  }
  return path;
}
