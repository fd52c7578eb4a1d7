import {
  accept,
  type AccessTable,
  type Decider,
  type DecideTable,
  derivedId,
  type Ground,
  type Moment,
  refuse,
  type Refusal,
} from '@xmh/eventing';
import { correcting, datedOn, DossierRecordCorrected, DossierRecordFiled, fromScheme, judge } from '@xmh/contracts';
import type { RecordKind } from '@xmh/scheme';
import { expectationChanges } from '../expectations/expectation.changes';
import { raise } from '../expectations/expectation.raising';
import { kindKeptHere } from '../records/record.kind';
import { type Paper, paperVerdicts } from '../records/paper.verdicts';
import type { DossierCommand, DossierSubject } from './dossier.commands';
import type { DossierContext } from './dossier.context';
import { factsOf } from './dossier.facts';
import { type Dossier, type DossierEvent, type DossierRecordEvent, emptyDossier, evolve } from './dossier.state';

/** The id a record gets from the command that files it. */
export const dossierRecordIdOf = (commandId: string): string => derivedId(commandId, 'record');

type RecordCommand = Exclude<DossierCommand, { readonly type: 'RaiseDossierExpectations' }>;

/** The kind of record a command speaks of, or why it is not filed here. */
export function dossierKind(
  { data }: Pick<RecordCommand, 'data'>,
  { records }: Dossier,
  { pinned }: DossierContext,
): RecordKind | { readonly refused: Refusal } {
  const key = 'recordId' in data ? records[data.recordId]?.record : data.record;
  if (key === undefined) return refuse('record-unknown', '没有这条记录', 404);
  return kindKeptHere(pinned.scheme, key, data.subject.of);
}

const byRecorder = fromScheme<RecordCommand, Dossier, DossierContext>('records[].by', (command, dossier, context) => {
  const kind = dossierKind(command, dossier, context);
  return 'refused' in kind ? undefined : kind;
});

export const dossierAccess: AccessTable<DossierCommand, Dossier, DossierContext> = {
  FileDossierRecord: [byRecorder],
  CorrectDossierRecord: [byRecorder],
  RaiseDossierExpectations: [{ service: 'supervision' }],
};

export const decideDossiers: DecideTable<DossierCommand, DossierEvent, Dossier, DossierContext> = {
  FileDossierRecord: (command, dossier, context) => {
    const { data, meta } = command;
    const kind = dossierKind(command, dossier, context);
    if ('refused' in kind) return kind;
    const dated = datedOn(data.on, meta, context);
    if ('refused' in dated) return dated;
    const judged = paperJudged(kind, data, dossier, meta, context);
    if ('refused' in judged) return judged;
    const recordId = dossierRecordIdOf(meta.commandId);
    return filed(DossierRecordFiled({ ...factsIn(data, context), recordId, on: dated.on }), dossier, judged.ground);
  },
  CorrectDossierRecord: (command, dossier, context) => {
    const { data, meta } = command;
    const kind = dossierKind(command, dossier, context);
    if ('refused' in kind) return kind;
    const fact = dossier.records[data.recordId];
    if (!fact) return refuse('record-unknown', '没有这条记录', 404);
    const dated = correcting(fact, data, meta, context);
    if ('refused' in dated) return dated;
    const judged = paperJudged(kind, data, dossier, meta, context);
    if ('refused' in judged) return judged;
    const corrected = { ...factsIn(data, context), record: fact.record, on: dated.on };
    return filed(DossierRecordCorrected(corrected), dossier, judged.ground);
  },
  RaiseDossierExpectations: ({ data: { subject, callId }, meta }, dossier, context) => {
    const { organisation, call, title } = context;
    const named = subject.of === 'call' ? { title } : {};
    const raising = { subject, callId, organisation, ...named, year: call.year, since: call.on };
    return raise(raising, dossier.owing, onFile(dossier), factsOf(subject, dossier, context, meta.today), context);
  },
};

export const dossierDecider: Decider<DossierCommand, DossierEvent, Dossier, DossierContext> = {
  initial: emptyDossier,
  evolve,
  decide: decideDossiers,
};

function paperJudged(
  kind: RecordKind,
  { subject, values, marks }: { readonly subject: DossierSubject; values: Paper['values']; marks?: Paper['marks'] },
  dossier: Dossier,
  meta: Moment,
  context: DossierContext,
) {
  const facts = factsOf(subject, dossier, context, meta.today);
  return judge(paperVerdicts(kind, { values, marks: marks ?? {} }, context, facts, context), meta, context);
}

/** The command's own data with what every event of a dossier says again. */
const factsIn = <D extends object>(data: D, { pinned, organisation }: DossierContext) => ({
  ...data,
  scheme: pinned.ref,
  issuer: pinned.issuer,
  organisation,
});

/** The record last, so that the answer's revision is the one a correction names. */
function filed(event: DossierRecordEvent, dossier: Dossier, ground: Ground) {
  const { subject, callId, recordId, record, on } = event.data;
  const others = onFile(dossier).filter((paper) => paper.recordId !== recordId);
  const changes = expectationChanges({ subject, callId }, dossier.owing, [...others, { recordId, record, on }]);
  const [first = event, ...rest] = [...changes, event];
  return accept<DossierEvent>([first, ...rest], ground);
}

const onFile = ({ records }: Dossier) =>
  Object.entries(records).map(([recordId, { record, on }]) => ({ recordId, record, on }));
