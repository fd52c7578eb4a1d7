import { accept, type AccessTable, type DecideTable, derivedId, refuse, type Refusal } from '@xmh/eventing';
import { datedOn, fromScheme, judge, RecordCorrected, RecordFiled, type SchemeContext } from '@xmh/contracts';
import { homeOf, type RecordKind, recordOf, type Scheme } from '@xmh/scheme';
import { filingLedger } from '../ledger/ledger.state';
import { correcting } from '../project/correcting';
import type { RecordEvent } from '../project/project.events';
import { factsOf } from '../project/project.facts';
import type { Project } from '../project/project.state';
import type { RecordCommand } from './record.commands';
import { paperVerdicts } from './paper.verdicts';

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
  const kind = recordOf(scheme, key);
  if (!kind) return refuse('record-kind-unknown', `方案没有“${key}”这种记录`, 404);
  const elsewhere = homeOf(scheme, key) !== 'supervision' || scheme.checks?.includes(kind);
  if (elsewhere) return refuse('record-kept-elsewhere', `“${kind.name}”不在此处登记`);
  return kind.about.includes('project') ? kind : refuse('record-not-of-project', `“${kind.name}”不是项目的记录`, 422);
}

const byRecorder = fromScheme<RecordCommand, Project, SchemeContext>('records[].by', (command, project, { pinned }) => {
  const kind = recordKind(command, project, pinned.scheme);
  return 'refused' in kind ? undefined : kind;
});

export const recordAccess: AccessTable<RecordCommand, Project, SchemeContext> = {
  FileRecord: [byRecorder],
  CorrectRecord: [byRecorder],
};

export const decideRecords: DecideTable<RecordCommand, RecordEvent, Project, SchemeContext> = {
  FileRecord: (command, project, context) => {
    const { data, meta } = command;
    const ledger = filingLedger(project.ledger);
    if ('refused' in ledger) return ledger;
    const kind = recordKind(command, project, context.pinned.scheme);
    if ('refused' in kind) return kind;
    const dated = datedOn(data.on, meta, context);
    if ('refused' in dated) return dated;
    const paper = { values: data.values, marks: data.marks ?? {} };
    const facts = factsOf(ledger, project.items, context, meta.today);
    const judged = judge(paperVerdicts(kind, paper, ledger, facts, context), meta, context);
    if ('refused' in judged) return judged;
    return accept(RecordFiled({ ...data, recordId: recordIdOf(meta.commandId), on: dated.on }), judged.ground);
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
    const facts = factsOf(ledger, project.items, context, meta.today);
    const judged = judge(paperVerdicts(kind, paper, ledger, facts, context), meta, context);
    if ('refused' in judged) return judged;
    return accept(RecordCorrected({ ...data, record: fact.record, on: dated.on }), judged.ground);
  },
};
