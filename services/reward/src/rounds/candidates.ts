import { digestOf } from '@xmh/eventing';
import {
  type Award,
  eligibleVerdict,
  type Facts,
  kindOf,
  rank,
  type Ranked,
  type Scheme,
  type Tree,
  type Verdict,
} from '@xmh/scheme';
import type { EntryRow } from '../entries/entry.view';

/** Who an award is chosen among, and their order. */
export interface Standings {
  readonly ranked: readonly Ranked[];
  /** SHA-256 of the order: project, rank and the figures it is ranked by. */
  readonly digest: string;
  readonly entries: ReadonlyMap<string, EntryRow>;
}

/** The entries of a call in the award's order: only those the award is chosen among. */
export function standingsOf(scheme: Scheme, award: Award, entries: readonly EntryRow[], tree: Tree): Standings {
  const eligible = entries.filter((entry) => eligibility(scheme, award, entry, tree).holds);
  const rows = eligible.map(({ projectId, title, figures, declaredAt }) => ({
    ...{ id: projectId, name: title, declared: declaredAt },
    figures: figures as never,
  }));
  const ranked = award.ranking ? rank(award.ranking, rows) : [];
  const by = award.ranking?.by ?? [];
  const order = ranked.map((one) => [one.id, one.rank, by.map((reference) => one.figures[reference]?.value ?? null)]);
  return { ranked, digest: digestOf(order), entries: new Map(entries.map((entry) => [entry.projectId, entry])) };
}

/** Whether a project belongs to those the award is chosen among. */
export function eligibility(scheme: Scheme, award: Award, entry: EntryRow, tree: Tree): Verdict {
  const organisation = tree.organisation(entry.organisation);
  const kind = organisation && kindOf(scheme, organisation);
  const facts: Facts = {
    track: entry.track,
    ...(kind !== undefined && { kind }),
    figures: entry.figures as never,
    outcome: (assessment) => entry.outcomes[assessment],
  };
  return eligibleVerdict(scheme, award, facts, entry.title);
}
