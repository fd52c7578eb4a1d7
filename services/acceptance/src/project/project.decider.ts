import { type AccessTable, type Decider, type Refusal } from '@xmh/eventing';
import { assessmentAccess, decideAssessments } from '../assessments/assessment.decider';
import { callingOffAccess, decideCallingOff } from '../assessments/calling-off.decider';
import { sat } from '../assessments/sitting';
import { conclusionAccess, decideConclusions } from '../conclusions/conclusion.decider';
import { decideJudgement, judgementAccess } from '../judgement/judgement.decider';
import { decideMarks, marksAccess } from '../marks/marks.decider';
import { decideSurveys, surveyAccess } from '../surveys/survey.decider';
import type { ProjectCommand } from './project.commands';
import type { ProjectContext } from './project.context';
import type { ProjectEvent } from './project.events';
import { evolve, noProject, type Project } from './project.state';

/** The rooms of a project's acceptance, joined. */
export const projectDecider: Decider<ProjectCommand, ProjectEvent, Project, ProjectContext> = {
  initial: noProject,
  evolve,
  decide: {
    ...decideAssessments,
    ...decideCallingOff,
    ...decideSurveys,
    ...decideMarks,
    ...decideJudgement,
    ...decideConclusions,
  },
};

export const projectAccess: AccessTable<ProjectCommand, Project, ProjectContext> = {
  ...assessmentAccess,
  ...callingOffAccess,
  ...surveyAccess,
  ...marksAccess,
  ...judgementAccess,
  ...conclusionAccess,
};

/** An assessment that the document or the project does not have is said before anyone is asked who he is. */
export function placeless(
  { data }: ProjectCommand,
  project: Project,
  context: ProjectContext,
): { readonly refused: Refusal } | undefined {
  if (!('assessment' in data)) return undefined;
  const found = sat(project, data.assessment, context);
  return 'refused' in found ? found : undefined;
}
