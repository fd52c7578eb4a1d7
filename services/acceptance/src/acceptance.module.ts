import { Module } from '@nestjs/common';
import { CORE, type ServiceCore } from '@xmh/platform';
import { AssessmentController } from './assessments/assessment.controller';
import { AssessmentReactions } from './assessments/assessment.reactions';
import { ConclusionController } from './conclusions/conclusion.controller';
import { FigureController } from './figures/figure.controller';
import { JudgementController } from './judgement/judgement.controller';
import { Judgements, JUDGEMENTS } from './judgement/judgement.papers';
import { MarksController } from './marks/marks.controller';
import { ProjectController } from './project/project.controller';
import { projectPlan, PROJECTS, type Projects } from './project/project.handler';
import { SurveyController } from './surveys/survey.controller';

@Module({
  controllers: [
    ProjectController,
    AssessmentController,
    SurveyController,
    MarksController,
    JudgementController,
    ConclusionController,
    FigureController,
    AssessmentReactions,
  ],
  providers: [
    { provide: PROJECTS, inject: [CORE], useFactory: (core: ServiceCore) => core.handler(projectPlan(core)) },
    {
      provide: JUDGEMENTS,
      inject: [CORE, PROJECTS],
      useFactory: (core: ServiceCore, projects: Projects) => new Judgements(core, projects),
    },
  ],
})
export class AcceptanceModule {}
