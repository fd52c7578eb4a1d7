import { accept, type AccessTable, type DecideTable, derivedId, refuse, type Refusal } from '@xmh/eventing';
import {
  correcting,
  datedOn,
  fromScheme,
  judge,
  RecordCorrected,
  RecordFiled,
  type SchemeContext,
} from '@xmh/contracts';
import type { RecordKind, Scheme } from '@xmh/scheme';
import { projectChanges } from '../expectations/expectation.decider';
import { filingLedger } from '../ledger/ledger.state';
import type { FiledEvent, RecordEvent } from '../project/project.events';
import { factsOf } from '../project/project.facts';
import type { Project } from '../project/project.state';
import type { RecordCommand } from './record.commands';
import { paperVerdicts } from './paper.verdicts';
import { kindKeptHere } from './record.kind';

/** The id a record gets from the command that files it. */
export const recordIdOf = (commandId: string): string => derivedId(commandId, 'record');

/** The kind of record a command speaks of, or why it is not filed here. */
export function recordKind(
  command: Pick<RecordCommand, 'type' | 'data'>,
  { records }: Pick<Project, 'records'>,
  scheme: Scheme,
): RecordKind | { readonly refused: Refusal } {
  const key = 'recordId' in command.data ? records[command.data.recordId]?.record : command.data.record;
  if (key === undefined) return refuse('record-unknown', '没有这条记录', 404);
  const kind = kindKeptHere(scheme, key, 'project');
  if ('refused' in kind || !scheme.checks?.includes(kind)) return kind;
  return refuse('record-kept-elsewhere', `“${kind.name}”不在此处登记`);
}

const byRecorder = fromScheme<RecordCommand, Project, SchemeContext>('records[].by', (command, project, { pinned }) => {
  const kind = recordKind(command, project, pinned.scheme);
  return 'refused' in kind ? undefined : kind;
});

export const recordAccess: AccessTable<RecordCommand, Project, SchemeContext> = {
  FileRecord: [byRecorder],
  CorrectRecord: [byRecorder],
};

export const decideRecords: DecideTable<RecordCommand, FiledEvent, Project, SchemeContext> = {
  FileRecord: (command, project, context) => {
    const { data, meta } = command;
    const ledger = filingLedger(project.ledger);
    if ('refused' in ledger) return ledger;
    const kind = recordKind(command, project, context.pinned.scheme);
    if ('refused' in kind) return kind;
    const dated = datedOn(data.on, meta, context);
    if ('refused' in dated) return dated;
    const paper = { values: data.values, marks: data.marks ?? {} };
    const facts = factsOf(project, ledger, context, meta.today);
    const judged = judge(paperVerdicts(kind, paper, ledger, facts, context), meta, context, project.waivers);
    if ('refused' in judged) return judged;
    const filed = RecordFiled({ ...data, recordId: recordIdOf(meta.commandId), on: dated.on });
    return accept(withChanges(filed, project), judged.ground);
  },
  CorrectRecord: (command, project, context) => {
    const { data, meta } = command;
    const ledger = filingLedger(project.ledger);
    if ('refused' in ledger) return ledger;
    const kind = recordKind(command, project, context.pinned.scheme);
    if ('refused' in kind) return kind;
    const fact = project.records[data.recordId];
    if (!fact) return refuse('record-unknown', '没有这条记录', 404);
    const dated = correcting(fact, data, meta, context);
    if ('refused' in dated) return dated;
    const paper = { values: data.values, marks: data.marks ?? {} };
    const facts = factsOf(project, ledger, context, meta.today);
    const judged = judge(paperVerdicts(kind, paper, ledger, facts, context), meta, context, project.waivers);
    if ('refused' in judged) return judged;
    const corrected = RecordCorrected({ ...data, record: fact.record, on: dated.on });
    return accept(withChanges(corrected, project), judged.ground);
  },
};

/** The record last, so that the answer's revision is the one a correction names. */
function withChanges(event: RecordEvent, project: Project): [FiledEvent, ...FiledEvent[]] {
  const { recordId, record, on } = event.data;
  const [first = event, ...rest] = [...projectChanges(project, { recordId, record, on }), event];
  return [first, ...rest];
}
