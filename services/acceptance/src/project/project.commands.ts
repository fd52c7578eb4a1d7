import type { AssessmentCommand, CallOffAcceptance } from '../assessments/assessment.commands';
import type { ConclusionCommand } from '../conclusions/conclusion.commands';
import type { JudgementCommand } from '../judgement/judgement.commands';
import type { MarksCommand } from '../marks/marks.commands';
import type { SurveyCommand } from '../surveys/survey.commands';

export type ProjectCommand =
  AssessmentCommand | CallOffAcceptance | SurveyCommand | MarksCommand | JudgementCommand | ConclusionCommand;
