import { accept, type AccessTable, type DecideTable, derivedId, refuse, type Refusal } from '@xmh/eventing';
import {
  CheckCorrected,
  CheckRecorded,
  correcting,
  datedOn,
  fromScheme,
  judge,
  type SchemeContext,
  stageAbsent,
} from '@xmh/contracts';
import type { RecordKind, Scheme } from '@xmh/scheme';
import { projectChanges } from '../expectations/expectation.decider';
import { openLedger } from '../ledger/ledger.state';
import type { CheckEvent, InspectedEvent } from '../project/project.events';
import { factsOf } from '../project/project.facts';
import type { Project } from '../project/project.state';
import { paperVerdicts } from '../records/paper.verdicts';
import type { CheckCommand } from './check.commands';

/** The id a check gets from the command that records it. */
export const checkIdOf = (commandId: string): string => derivedId(commandId, 'check');

/** The kind of check a command speaks of, or why there is none. */
export function checkKind(
  command: Pick<CheckCommand, 'type' | 'data'>,
  { checks }: Project,
  scheme: Scheme,
): RecordKind | { readonly refused: Refusal } {
  if (!scheme.checks) return stageAbsent('督查');
  const key = 'checkId' in command.data ? checks[command.data.checkId]?.check : command.data.check;
  if (key === undefined) return refuse('check-unknown', '没有这次督查', 404);
  const kind = scheme.checks.find((one) => one.key === key);
  return kind ?? refuse('check-kind-unknown', `方案没有“${key}”这种督查`, 404);
}

const byInspector = fromScheme<CheckCommand, Project, SchemeContext>('checks[].by', (command, project, { pinned }) => {
  const kind = checkKind(command, project, pinned.scheme);
  return 'refused' in kind ? undefined : kind;
});

export const checkAccess: AccessTable<CheckCommand, Project, SchemeContext> = {
  RecordCheck: [byInspector],
  CorrectCheck: [byInspector],
};

export const decideChecks: DecideTable<CheckCommand, InspectedEvent, Project, SchemeContext> = {
  RecordCheck: (command, project, context) => {
    const { data, meta } = command;
    const ledger = openLedger(project.ledger);
    if ('refused' in ledger) return ledger;
    const kind = checkKind(command, project, context.pinned.scheme);
    if ('refused' in kind) return kind;
    if (!kind.about.includes('project')) return refuse('check-not-of-project', '这种督查不是针对项目的', 422);
    const dated = datedOn(data.on, meta, context);
    if ('refused' in dated) return dated;
    const facts = factsOf(project, ledger, context, meta.today);
    const judged = judge(paperVerdicts(kind, data, ledger, facts, context), meta, context, project.waivers);
    if ('refused' in judged) return judged;
    const recorded = CheckRecorded({ ...data, checkId: checkIdOf(meta.commandId), on: dated.on });
    return accept(withChanges(recorded, project), judged.ground);
  },
  CorrectCheck: (command, project, context) => {
    const { data, meta } = command;
    const ledger = openLedger(project.ledger);
    if ('refused' in ledger) return ledger;
    const kind = checkKind(command, project, context.pinned.scheme);
    if ('refused' in kind) return kind;
    const fact = project.checks[data.checkId];
    if (!fact) return refuse('check-unknown', '没有这次督查', 404);
    const dated = correcting(fact, data, meta, context);
    if ('refused' in dated) return dated;
    const facts = factsOf(project, ledger, context, meta.today);
    const judged = judge(paperVerdicts(kind, data, ledger, facts, context), meta, context, project.waivers);
    if ('refused' in judged) return judged;
    const corrected = CheckCorrected({ ...data, check: fact.check, on: dated.on });
    return accept(withChanges(corrected, project), judged.ground);
  },
};

/** The check last, so that the answer's revision is the one a correction names. */
function withChanges(event: CheckEvent, project: Project): [InspectedEvent, ...InspectedEvent[]] {
  const { checkId, check, on } = event.data;
  const [first = event, ...rest] = [...projectChanges(project, { recordId: checkId, record: check, on }), event];
  return [first, ...rest];
}
