import type { ComputedFigure, Counted, RecordSeen, SchemeContext } from '@xmh/contracts';
import { digestOf } from '@xmh/eventing';
import {
  type Award,
  computeFigures,
  eligibleVerdict,
  type FactsAt,
  kindAt,
  participates,
  ruleVerdicts,
  type Verdict,
} from '@xmh/scheme';
import { type Count, countOf, within } from '../projects/population';
import { conclusionsOf, figuresOf, projectFacts, recordedIn, recordsSeen } from '../projects/project.facts';
import type { Known } from '../recipients/known';

/** One award before one candidate, on a day. */
export interface Candidacy {
  readonly award: Award;
  readonly callId: string;
  readonly subject: string;
  readonly known: Known;
  readonly on: string;
  readonly today: string;
}

/** The candidate weighed: what the rules say, and what they looked at. */
export interface Weighing {
  readonly verdicts: readonly Verdict[];
  readonly figures: readonly ComputedFigure[];
  readonly counted: readonly Counted[];
  readonly conclusions: readonly string[];
  readonly records: readonly RecordSeen[];
}

export function weighCandidate(candidacy: Candidacy, context: SchemeContext): Weighing {
  const { award, known, today } = candidacy;
  const { scheme } = context.pinned;
  const { project, records } = known;
  const counts = countsOf(candidacy, context);
  const others = project ? figuresOf(project) : {};
  const inputs = { surveys: {}, marks: {}, items: [], fields: {}, others, counts: numbersOf(counts) };
  const figures = computeFigures(award.figures ?? [], inputs);
  const own = figures.flatMap((figure) => [
    [figure.key, figure] as const,
    [`${award.key}/${figure.key}`, figure] as const,
  ]);
  const facts: FactsAt<'award-recipient'> = {
    kind: kindAt(scheme, known.organisation.id, context.directory),
    recorded: recordedIn(scheme, records),
    ...(project && projectFacts(scheme, project, context.directory)),
    figures: { ...others, ...Object.fromEntries(own) },
    today,
  };
  const rules = [...(award.require ?? []), ...award.steps.flatMap(({ require }) => require ?? [])];
  return {
    verdicts: [candidateVerdict(candidacy, facts, context), ...ruleVerdicts(rules, facts, known.name, scheme)],
    figures: figures.map((figure) => ({ ...figure, parts: figure.parts.map((part) => ({ ...part })) })),
    counted: counts.map(summary),
    conclusions: project ? conclusionsOf(project) : [],
    records: recordsSeen(recordsNamed(rules), records),
  };
}

export const countsOf = ({ award, callId, known, on }: Candidacy, { pinned, directory }: SchemeContext): Count[] =>
  (award.figures ?? []).flatMap((figure) => {
    const from = { scheme: pinned.scheme, directory, organisation: known.organisation.id, issuer: pinned.issuer };
    return countOf(figure, known.population, { ...from, callId, on }) ?? [];
  });

const numbersOf = (counts: readonly Count[]) =>
  Object.fromEntries(
    counts.map(({ figure, kind, counted, others }) => [
      figure,
      { number: counted.length, ...(kind === 'share' && { of: counted.length + others.length }) },
    ]),
  );

/** How many, of how many, and the first of them with the conclusions they stand on. */
export const summary = ({ figure, counted, others }: Count): Counted => ({
  figure,
  number: counted.length,
  of: counted.length + others.length,
  digest: digestOf(counted.map(({ projectId }) => projectId)),
  head: counted.slice(0, 100).map((row) => ({ projectId: row.projectId, conclusions: conclusionsOf(row) })),
});

/** Whether the candidate is one of those the award is chosen among. */
function candidateVerdict(candidacy: Candidacy, facts: FactsAt<'choose-recipient'>, context: SchemeContext): Verdict {
  const { award, known } = candidacy;
  const verdict = eligibleVerdict(context.pinned.scheme, award, facts, known.name);
  return { ...verdict, holds: verdict.holds && takesPart(candidacy, context) };
}

function takesPart({ award, callId, subject, known, on }: Candidacy, { pinned, directory }: SchemeContext): boolean {
  const { scheme, issuer } = pinned;
  const organisation = known.organisation.id;
  if (award.object === 'organisation') return participates(scheme, subject, issuer, directory);
  if (award.object === 'project') {
    const from = { scheme, directory, organisation, issuer, callId, on };
    return known.project !== undefined && within({ ...award.among, under: 'anywhere' }, known.project, from);
  }
  const { posts } = award.among;
  return (
    known.organisation.path.includes(`/${issuer}/`) &&
    (posts === undefined ||
      directory
        .standings(subject)
        .some(
          (held) => held.organisation === organisation && (posts.includes('any') || posts.includes(held.post as never)),
        ))
  );
}

/** The kinds of record that a part of the document asks for. */
export function recordsNamed(part: unknown): ReadonlySet<string> {
  const named = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [property, inner] of Object.entries(value)) {
      if (property === 'record' && typeof inner === 'string') named.add(inner);
      else look(inner);
    }
  };
  look(part);
  return named;
}
