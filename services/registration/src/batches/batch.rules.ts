import { type FormValues, personIs } from '@xmh/contracts';
import { formVerdicts, type Verdict } from '@xmh/scheme';
import { writtenVerdicts } from '../projects/papers/project.forms';
import { placeVerdicts } from '../projects/project.place';
import type { Project } from '../projects/project.state';
import type { BatchContext } from './batch.context';

/** Whether every entry stands at the step: a refusal names the entry, the step, and what stands in its way. */
export const entryVerdicts = (route: string, entries: readonly string[], context: BatchContext): Verdict[] =>
  entries.flatMap((projectId) => entryVerdict(route, projectId, context.entries.get(projectId), context));

function entryVerdict(
  route: string,
  projectId: string,
  project: Project | undefined,
  context: BatchContext,
): Verdict[] {
  const { step, callId, pinned } = context;
  if (project && project.status !== 'absent' && project.callId === callId && project.route === route) {
    return placeVerdicts(project, step, pinned.scheme);
  }
  const limit = '限本批次、同一办理环节的项目';
  return [{ article: step.article, holds: false, subject: projectId, tried: '不在本批次', limit, strict: true }];
}

/** Whether the plan's own paper may be written so, and, where it must be, whether it is complete. */
export function planVerdicts(values: FormValues, isComplete: boolean, context: BatchContext): Verdict[] {
  const { step, pinned } = context;
  const written = writtenVerdicts(pinned.scheme, step.form, values, step.name);
  if (step.form === undefined || !isComplete) return written;
  const complete = formVerdicts(pinned.scheme, step.form, values, {
    subject: step.name,
    isOneOf: (who, person, post) => personIs(who, person, context, post),
  });
  return [...written, ...complete];
}
