import { accept, type AccessTable, type DecideTable, refuse } from '@xmh/eventing';
import type { SchemeContext } from '@xmh/contracts';
import { type PaperOnFile, recordOf } from '@xmh/scheme';
import { keptLedger } from '../ledger/ledger.state';
import { factsOf } from '../project/project.facts';
import type { Project } from '../project/project.state';
import { expectationChanges } from './expectation.changes';
import type { ExpectationCommand } from './expectation.commands';
import { raise } from './expectation.raising';
import type { ExpectationEvent } from './expectation.state';

export const expectationAccess: AccessTable<ExpectationCommand, Project, SchemeContext> = {
  RaiseExpectations: [{ service: 'supervision' }],
  CountRecordsElsewhere: [{ service: 'supervision' }],
};

export const decideExpectations: DecideTable<ExpectationCommand, ExpectationEvent, Project, SchemeContext> = {
  RaiseExpectations: ({ data: { projectId, since }, meta }, project, context) => {
    const ledger = keptLedger(project.ledger);
    if ('refused' in ledger) return ledger;
    const { callId, organisation, track, title } = ledger;
    const subject = { of: 'project', id: projectId } as const;
    const raising = { subject, callId, organisation, track, title, year: Number(since.slice(0, 4)), since };
    return raise(raising, project.owing, onFile(project), factsOf(project, ledger, context, meta.today), context);
  },
  CountRecordsElsewhere: ({ data }, project, { pinned }) => {
    const ledger = keptLedger(project.ledger);
    if ('refused' in ledger) return ledger;
    if (!recordOf(pinned.scheme, data.record)?.expect) return refuse('nothing-expected', '方案对此没有应办事项');
    if (!project.owing) return refuse('expectations-not-raised', '应办事项尚未列出');
    const [first, ...rest] = changesOf(data.record, project, data.onFile);
    return first ? accept([first, ...rest]) : refuse('nothing-changes', '应办事项没有变化');
  },
};

/** What one more or corrected paper changes for what the project owes. */
export function projectChanges(project: Project, paper: PaperOnFile): ExpectationEvent[] {
  const others = onFile(project).filter(({ recordId }) => recordId !== paper.recordId);
  return changesOf(paper.record, project, [...others, paper]);
}

/** Only what is owed of this kind: papers of other kinds may be kept elsewhere. */
function changesOf(record: string, { ledger, owing }: Project, papers: readonly PaperOnFile[]): ExpectationEvent[] {
  if (ledger.status === 'absent') return [];
  const { projectId, callId } = ledger;
  const owed = Object.fromEntries(Object.entries(owing ?? {}).filter(([, one]) => one.record === record));
  return expectationChanges({ subject: { of: 'project', id: projectId }, callId }, owed, papers);
}

const onFile = ({ records, checks }: Project): PaperOnFile[] => [
  ...Object.entries(records).map(([recordId, { record, on }]) => ({ recordId, record, on })),
  ...Object.entries(checks).map(([recordId, { check, on }]) => ({ recordId, record: check, on })),
];
