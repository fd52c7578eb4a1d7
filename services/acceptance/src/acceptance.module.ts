import { Module } from '@nestjs/common';
import { CORE, type ServiceCore } from '@xmh/platform';
import { AssessmentController } from './assessments/assessment.controller';
import { AssessmentReactions } from './assessments/assessment.reactions';
import { ConclusionController } from './conclusions/conclusion.controller';
import { JudgementController } from './judgement/judgement.controller';
import { MarksController } from './marks/marks.controller';
import { ProjectController } from './project/project.controller';
import { projectPlan, PROJECTS } from './project/project.handler';
import { SurveyController } from './surveys/survey.controller';

@Module({
  controllers: [
    ProjectController,
    AssessmentController,
    SurveyController,
    MarksController,
    JudgementController,
    ConclusionController,
    AssessmentReactions,
  ],
  providers: [
    { provide: PROJECTS, inject: [CORE], useFactory: (core: ServiceCore) => core.handler(projectPlan(core)) },
  ],
})
export class AcceptanceModule {}
