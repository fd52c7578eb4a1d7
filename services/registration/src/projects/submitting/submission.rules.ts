import {
  decisionOf,
  reworkVerdict,
  ruleVerdicts,
  startOf,
  stepOf,
  trackOf,
  type Verdict,
  windowVerdict,
} from '@xmh/scheme';
import { datesOf } from '../../calls/call.windows';
import { formVerdict, openVerdicts } from '../declaring/declaration.rules';
import type { ProjectContext } from '../project.context';
import { factsOf } from '../project.facts';
import { paperVerdicts } from '../papers/project.forms';
import type { Declared } from '../project.state';

/** All that the scheme asks of a declaration on the day it is submitted, but for the seat. */
export function submissionVerdicts(project: Declared, on: string, context: ProjectContext): Verdict[] {
  const { scheme } = context.pinned;
  const { track, title, form } = project;
  const start = startOf(scheme, track, project.start);
  const paper = form === undefined ? undefined : project.papers[form];
  return [
    ...ruleVerdicts(start?.require, factsOf(project, on, context), title, scheme),
    ...(start ? [formVerdict(start, form, title, scheme)] : []),
    ...(form !== undefined && paper ? paperVerdicts(form, paper, title, context) : []),
    ...itemVerdicts(project, context),
    timeVerdict(project, on, context),
    ...(project.round === 0 ? openVerdicts(track, title, context) : []),
  ];
}

/** Items come with the declaration, unless the track has a plan or a list for them. */
function itemVerdicts({ track: key, title, items }: Declared, { pinned: { scheme } }: ProjectContext): Verdict[] {
  const track = trackOf(scheme, key);
  if (!track?.items || track.plan || track.items.from === 'lists') return [];
  return [
    { article: track.items.article, holds: items.length > 0, subject: title, tried: '没有条目', limit: '须有条目' },
  ];
}

/** A returned declaration is awaited by the day in the return; every other one by the window. */
function timeVerdict(project: Declared, on: string, { pinned: { scheme }, call }: ProjectContext): Verdict {
  const { route, left, track, title } = project;
  const step = project.status === 'returned' && left ? stepOf(scheme, route, left.step) : undefined;
  const article = step && left && decisionOf(step, left.decision)?.returnBy;
  if (article !== undefined && left?.returnBy !== undefined) return reworkVerdict(article, left.returnBy, on, title);
  return windowVerdict(scheme, track, datesOf(call, track), on, title);
}
