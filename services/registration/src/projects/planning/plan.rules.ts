import type { FormValues, PlanItem } from '@xmh/contracts';
import { dayIn, reworkVerdict, ruleVerdicts, test, type Track, trackOf, type Verdict } from '@xmh/scheme';
import type { ProjectContext } from '../project.context';
import { factsOf } from '../project.facts';
import { paperVerdicts, writtenVerdicts } from '../papers/project.forms';
import type { Declared } from '../project.state';

export type PlanOfTrack = NonNullable<Track['plan']>;

/** The plan that the project's track asks of it; none where the scheme has none, or not of this project. */
export function planOf(project: Declared, on: string, context: ProjectContext): PlanOfTrack | undefined {
  const plan = trackOf(context.pinned.scheme, project.track)?.plan;
  return plan && (plan.when === undefined || test(plan.when, factsOf(project, on, context))) ? plan : undefined;
}

/** Whether the plan is complete, with items where they come with it, and the plan's own rules. */
export function planVerdicts(
  plan: PlanOfTrack,
  { values, items }: { readonly values: FormValues; readonly items: readonly PlanItem[] },
  project: Declared,
  on: string,
  context: ProjectContext,
): Verdict[] {
  const { scheme } = context.pinned;
  const { title, papers } = project;
  const paper = { values, signatures: papers[plan.form]?.signatures ?? {} };
  const planned = {
    ...project,
    items: items.length > 0 ? [...items] : project.items,
    papers: { ...papers, [plan.form]: paper },
  };
  return [
    ...writtenVerdicts(scheme, plan.form, values, title),
    ...paperVerdicts(plan.form, paper, title, context),
    ...itemVerdicts(trackOf(scheme, project.track), items, title),
    ...ruleVerdicts(plan.require, factsOf(planned, on, context), title, scheme),
  ];
}

/** Items that are not a list's are given with the plan. */
function itemVerdicts(track: Track | undefined, items: readonly PlanItem[], subject: string): Verdict[] {
  if (!track?.items || track.items.from === 'lists') return [];
  return [{ article: track.items.article, holds: items.length > 0, subject, tried: '没有条目', limit: '须有条目' }];
}

/** A returned plan is awaited by the day in the return, every other one by the day of the paper. */
export function dueVerdicts(
  { article, due }: PlanOfTrack,
  { plan, title }: Declared,
  on: string,
  { call }: ProjectContext,
): Verdict[] {
  if (plan?.status === 'returned')
    return plan.returnBy === undefined ? [] : [reworkVerdict(article, plan.returnBy, on, title)];
  return due === undefined ? [] : [reworkVerdict(article, dayIn(due, call.year), on, title)];
}
