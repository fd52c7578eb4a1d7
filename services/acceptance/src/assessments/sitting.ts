import { refuse, type Refusal } from '@xmh/eventing';
import { fromScheme, type SchemeContext, stageAbsent } from '@xmh/contracts';
import { type Assessment, assessmentOf, type Scheme } from '@xmh/scheme';
import type { AssessedProject, Project } from '../project/project.state';
import type { Sitting } from './assessment.state';

type Refused = { readonly refused: Refusal };

/** A project with one of its assessments: as it stands, and as the document has it. */
export interface Sat {
  readonly project: AssessedProject;
  readonly sitting: Sitting;
  readonly assessment: Assessment;
}

/** The assessment as the document has it. */
export function assessmentIn(scheme: Scheme, key: string): Assessment | Refused {
  if (!scheme.acceptance) return stageAbsent('考核验收');
  return assessmentOf(scheme, key) ?? refuse('assessment-unknown', `方案没有“${key}”这种考核`, 404);
}

/** The assessment of this project, whatever has become of it. */
export function sat(project: Project, key: string, { pinned }: SchemeContext): Sat | Refused {
  if (project.status === 'absent') return projectUnknown;
  const assessment = assessmentIn(pinned.scheme, key);
  if ('refused' in assessment) return assessment;
  const sitting = project.assessments[key];
  if (!sitting) return refuse('assessment-not-of-track', `此类项目不作“${assessment.name}”`, 404);
  return { project, sitting, assessment };
}

/** The assessment unless its project was withdrawn. */
export function standingSitting(project: Project, key: string, context: SchemeContext): Sat | Refused {
  const found = sat(project, key, context);
  if ('refused' in found || found.project.status === 'prepared') return found;
  return refuse('acceptance-called-off', `项目已撤项，不再作“${found.assessment.name}”`);
}

/** The assessment while marks, counts and a conclusion may be entered. */
export function openSitting(project: Project, key: string, context: SchemeContext): Sat | Refused {
  const found = standingSitting(project, key, context);
  if ('refused' in found) return found;
  const { status } = found.sitting;
  if (status === 'prepared') return refuse('assessment-not-open', `“${found.assessment.name}”尚未启动`);
  if (status === 'concluded') return refuse('assessment-concluded', `“${found.assessment.name}”已有结论`);
  return found;
}

export const projectUnknown = refuse('project-unknown', '没有这个项目的考核', 404);

/** By the calendar; undefined: it opens otherwise. */
export const calendarOpening = ({ opens }: Assessment) => opens.find((opening) => opening.on === 'calendar');

/** Access row of everything that belongs to who decides the assessment. */
export const byDecider = <C extends { readonly data: { readonly assessment: string } }, X extends SchemeContext>() =>
  fromScheme<C, Project, X>('acceptance[].decidedBy', ({ data }, _project, { pinned }) => {
    const assessment = assessmentIn(pinned.scheme, data.assessment);
    return 'refused' in assessment ? undefined : { by: assessment.decidedBy, article: assessment.article };
  });
