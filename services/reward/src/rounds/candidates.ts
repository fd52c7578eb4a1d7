import { digestOf } from '@xmh/eventing';
import { type Award, eligibleVerdict, rank, type Ranked, type Scheme, type Tree, type Verdict } from '@xmh/scheme';
import { figuresOf, projectFacts } from '../projects/project.facts';
import type { ProjectRow } from '../projects/project.view';

/** Who an award is chosen among, and their order. */
export interface Standings {
  readonly ranked: readonly Ranked[];
  /** SHA-256 of the order: project, rank and the figures it is ranked by. */
  readonly digest: string;
  readonly entries: ReadonlyMap<string, ProjectRow>;
}

/** The entries of a call in the award's order: only those the award is chosen among. */
export function standingsOf(scheme: Scheme, award: Award, entries: readonly ProjectRow[], tree: Tree): Standings {
  const eligible = entries.filter((entry) => entered(entry) && eligibility(scheme, award, entry, tree).holds);
  const rows = eligible.map((entry) => ({
    id: entry.projectId,
    name: entry.title,
    declared: entry.declared,
    figures: figuresOf(entry),
  }));
  const ranked = award.ranking ? rank(award.ranking, rows) : [];
  const by = award.ranking?.by ?? [];
  const order = ranked.map((one) => [one.id, one.rank, by.map((reference) => one.figures[reference]?.value ?? null)]);
  return { ranked, digest: digestOf(order), entries: new Map(entries.map((entry) => [entry.projectId, entry])) };
}

/** Whether a conclusion that admitted the project still stands, and the project itself. */
export const entered = ({ admissions, conclusions, withdrawn }: ProjectRow): boolean => {
  if (withdrawn !== undefined) return false;
  const standing = new Set(Object.values(conclusions).map(({ event }) => event));
  return Object.values(admissions).some((cause) => standing.has(cause));
};

/** Whether a project, entered or not, belongs to those the award is chosen among. */
export const eligibility = (scheme: Scheme, award: Award, row: ProjectRow, tree: Tree): Verdict =>
  eligibleVerdict(scheme, award, projectFacts(scheme, row, tree), row.title);
