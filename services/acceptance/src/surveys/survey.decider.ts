import { accept, type AccessTable, type DecideTable, refuse, type Refusal } from '@xmh/eventing';
import { correcting, datedOn, judge, SurveyCorrected, SurveyCounted } from '@xmh/contracts';
import type { Assessment, Survey } from '@xmh/scheme';
import { byDecider, openSitting } from '../assessments/sitting';
import type { ProjectContext } from '../project/project.context';
import type { SurveyEvent } from '../project/project.events';
import type { Project } from '../project/project.state';
import type { SurveyCommand } from './survey.commands';
import { surveyVerdicts } from './survey.verdicts';

export const surveyAccess: AccessTable<SurveyCommand, Project, ProjectContext> = {
  CountSurvey: [byDecider()],
  CorrectSurvey: [byDecider()],
};

export const decideSurveys: DecideTable<SurveyCommand, SurveyEvent, Project, ProjectContext> = {
  CountSurvey: ({ data, meta }, project, context) => {
    const found = openSitting(project, data.assessment, context);
    if ('refused' in found) return found;
    const survey = surveyIn(found.assessment, data.survey);
    if ('refused' in survey) return survey;
    const { sitting, project: assessed } = found;
    if (sitting.surveys[survey.key]) {
      return refuse('survey-counted-already', `“${survey.name}”已有计数，有误请更正`);
    }
    const dated = datedOn(data.on, meta, context);
    if ('refused' in dated) return dated;
    const judged = judge(surveyVerdicts(survey, data, assessed.facts.title), meta, context, assessed.waivers);
    if ('refused' in judged) return judged;
    return accept(SurveyCounted({ ...data, round: sitting.round, on: dated.on }), judged.ground);
  },
  CorrectSurvey: ({ data, meta }, project, context) => {
    const found = openSitting(project, data.assessment, context);
    if ('refused' in found) return found;
    const survey = surveyIn(found.assessment, data.survey);
    if ('refused' in survey) return survey;
    const { sitting, project: assessed } = found;
    const fact = sitting.surveys[survey.key];
    if (!fact) return refuse('survey-not-counted', `“${survey.name}”尚无计数，无可更正`);
    const dated = correcting(fact, data, meta, context);
    if ('refused' in dated) return dated;
    const judged = judge(surveyVerdicts(survey, data, assessed.facts.title), meta, context, assessed.waivers);
    if ('refused' in judged) return judged;
    return accept(SurveyCorrected({ ...data, round: sitting.round, on: dated.on }), judged.ground);
  },
};

function surveyIn({ surveys, name }: Assessment, key: string): Survey | { readonly refused: Refusal } {
  const survey = surveys?.find((one) => one.key === key);
  return survey ?? refuse('survey-unknown', `“${name}”没有“${key}”这种问卷`, 404);
}
