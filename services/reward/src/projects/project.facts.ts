import type { RecordSeen } from '@xmh/contracts';
import { type Facts, type FactsAt, kindAt, recordOf, type Scheme, type Tree } from '@xmh/scheme';
import type { RecordRow } from '../records/record.view';
import type { ProjectRow } from './project.view';

/** What rules of the scheme may look at in a project. */
export function projectFacts(scheme: Scheme, row: ProjectRow, tree: Tree): FactsAt<'choose-project'> {
  return {
    track: row.track,
    kind: kindAt(scheme, row.organisation, tree),
    figures: figuresOf(row),
    outcome: (assessment) => row.conclusions[assessment]?.outcome,
  };
}

/** By `assessment/figure`. */
export const figuresOf = (row: ProjectRow): NonNullable<Facts['figures']> =>
  Object.fromEntries(
    Object.entries(row.conclusions).flatMap(([assessment, { figures }]) =>
      figures.map((figure) => [`${assessment}/${figure.key}`, figure as never]),
    ),
  );

/** The records on file as a condition asks for them; a field is called `form.field`. */
export const recordedIn =
  (scheme: Scheme, records: readonly RecordRow[]): NonNullable<Facts['recorded']> =>
  ({ record }) =>
    records
      .filter((row) => row.record === record && !row.withdrawn)
      .map(({ values }) => ({ field: (reference) => fieldIn(recordOf(scheme, record)?.form, values, reference) }));

export function fieldIn(form: string | undefined, values: RecordRow['values'], reference: string) {
  const [of, key = ''] = reference.split('.');
  const value = of === form ? values[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** Events of the conclusions that stand. */
export const conclusionsOf = (row: ProjectRow): string[] =>
  Object.values(row.conclusions)
    .map(({ event }) => event)
    .slice(0, 20);

/** The records of these kinds, as they stand. */
export const recordsSeen = (kinds: ReadonlySet<string>, records: readonly RecordRow[]): RecordSeen[] =>
  records
    .filter(({ record, withdrawn }) => kinds.has(record) && !withdrawn)
    .slice(0, 100)
    .map(({ record, recordId, event }) => ({ record, recordId, event }));
