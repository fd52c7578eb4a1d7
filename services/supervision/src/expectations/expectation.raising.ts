import { type Decision, type Ground, refuse } from '@xmh/eventing';
import { accept } from '@xmh/eventing';
import { ExpectationsRaised, type OrganisationRef, type SchemeContext } from '@xmh/contracts';
import { duePapers, type Facts, type PaperOnFile } from '@xmh/scheme';
import { expectationChanges, type OwingSubject } from './expectation.changes';
import type { ExpectationEvent, Owing } from './expectation.state';

export interface Raising extends OwingSubject {
  readonly organisation: OrganisationRef;
  readonly track?: string;
  readonly title?: string;
  /** The year counted in, and the day before which nothing is owed. */
  readonly year: number;
  readonly since: string;
}

/** What the scheme expects of a subject is written down once, with its days; records already on file count. */
export function raise(
  { year, since, ...raising }: Raising,
  owing: Owing,
  onFile: readonly PaperOnFile[],
  facts: Facts,
  { pinned }: SchemeContext,
): Decision<ExpectationEvent> {
  if (owing) return refuse('expectations-raised-already', '应办事项已经列出');
  const owed = duePapers(pinned.scheme, raising.subject.of, facts, { year, since });
  if (owed.length === 0) return refuse('nothing-expected', '方案对此没有应办事项');
  const raised = ExpectationsRaised({
    ...raising,
    scheme: pinned.ref,
    issuer: pinned.issuer,
    owed: owed.map((paper) => ({ ...paper })),
    on: since,
  });
  const asOwed = Object.fromEntries(owed.map((paper) => [paper.key, paper]));
  const cited = [...new Set(owed.map(({ article }) => article))];
  const ground: Ground = { ...pinned.ref, cited, setAside: [] };
  return accept<ExpectationEvent>([raised, ...expectationChanges(raising, asOwed, onFile)], ground);
}
