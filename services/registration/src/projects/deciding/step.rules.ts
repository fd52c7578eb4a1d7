import { dateWords, type Decision, ruleVerdicts, type Step, type Verdict } from '@xmh/scheme';
import type { ProjectContext } from '../project.context';
import { factsOf } from '../project.facts';
import { paperVerdicts, writtenVerdicts } from '../papers/project.forms';
import { placeVerdicts } from '../project.place';
import type { Declared } from '../project.state';
import type { DecideStep } from './step.commands';

/** All that the scheme asks of one decision: its turn, its way, its paper, and the step's own rules when it leads on. */
export function stepVerdicts(
  { batchId, values, returnBy }: DecideStep['data'],
  { step, decision }: { readonly step: Step; readonly decision: Decision },
  project: Declared,
  on: string,
  context: ProjectContext,
): Verdict[] {
  const { scheme } = context.pinned;
  const subject = project.title;
  const form = batchId === undefined ? step.form : undefined;
  const verdicts = [
    ...placeVerdicts(project, step, scheme),
    ...modeVerdicts(step, batchId, subject),
    ...returnVerdicts(decision, returnBy, on, subject),
    ...writtenVerdicts(scheme, form, values, subject),
  ];
  if (decision.leads !== 'on') return verdicts;
  const paper = { values, signatures: {} };
  return [
    ...verdicts,
    ...(form === undefined ? [] : paperVerdicts(form, paper, subject, context)),
    ...ruleVerdicts(step.require, factsOf(project, on, context), subject, scheme),
  ];
}

/** A step that is decided as a whole is decided by a batch, and by nothing else. */
function modeVerdicts({ article, mode }: Step, batchId: string | undefined, subject: string): Verdict[] {
  const holds = (mode === 'batch') === (batchId !== undefined);
  return [{ article, holds, subject, tried: '单独决定', limit: '整批一并决定', strict: true }];
}

/** A return with a day of its own names it. */
function returnVerdicts(
  { returnBy: article }: Decision,
  day: string | undefined,
  on: string,
  subject: string,
): Verdict[] {
  if (article === undefined) return [];
  const holds = day !== undefined && day >= on;
  return [{ article, holds, subject, tried: day === undefined ? '未定日期' : dateWords(day), limit: '须定重报日期' }];
}
