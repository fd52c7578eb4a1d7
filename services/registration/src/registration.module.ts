import { Module, type Provider } from '@nestjs/common';
import { CORE } from '@xmh/platform';
import { BatchController } from './batches/batch.controller';
import { BATCHES, batches } from './batches/batch.handler';
import { BatchReactions } from './batches/batch.reactions';
import { CallBoardController } from './boards/call-board.controller';
import { CallController } from './calls/call.controller';
import { CALLS, calls } from './calls/call.handler';
import { ClosingController } from './calls/closing/closing.controller';
import { ClosingReactions } from './calls/closing/closing.reactions';
import { IssueController } from './issues/issue.controller';
import { ISSUES, issues } from './issues/issue.handler';
import { IssueReactions } from './issues/issue.reactions';
import { ListController } from './lists/list.controller';
import { LISTS, lists } from './lists/list.handler';
import { DeclarationController } from './projects/declaring/declaration.controller';
import { StepController } from './projects/deciding/step.controller';
import { StepCorrectionController } from './projects/deciding/step-correction.controller';
import { ResponsibleController } from './projects/naming/responsible.controller';
import { PlanController } from './projects/planning/plan.controller';
import { ProjectController } from './projects/project.controller';
import { type Projects, PROJECTS, projects } from './projects/project.handler';
import { SignatureController } from './projects/signing/signature.controller';
import { SubmissionController } from './projects/submitting/submission.controller';
import { SUBMISSION, SubmissionProcess } from './projects/submitting/submission.process';
import { WithdrawalController } from './projects/withdrawing/withdrawal.controller';
import { SchemeController } from './schemes/scheme.controller';
import { PUBLISHING, publishing } from './schemes/scheme.handler';
import { SlateController } from './slates/slate.controller';
import { SLATES, type Slates, slates } from './slates/slate.handler';
import { SlateReactions } from './slates/slate.reactions';

const providers: Provider[] = [
  { provide: PUBLISHING, inject: [CORE], useFactory: publishing },
  { provide: CALLS, inject: [CORE], useFactory: calls },
  { provide: SLATES, inject: [CORE, CALLS], useFactory: slates },
  { provide: LISTS, inject: [CORE, CALLS], useFactory: lists },
  { provide: ISSUES, inject: [CORE, CALLS, LISTS], useFactory: issues },
  { provide: PROJECTS, inject: [CORE, CALLS, SLATES, ISSUES], useFactory: projects },
  {
    provide: BATCHES,
    inject: [CORE, CALLS, PROJECTS],
    useFactory: batches,
  },
  {
    provide: SUBMISSION,
    inject: [PROJECTS, SLATES],
    useFactory: (declarations: Projects, seats: Slates) => new SubmissionProcess(declarations, seats),
  },
];

@Module({
  controllers: [
    SchemeController,
    CallController,
    ClosingController,
    CallBoardController,
    ListController,
    IssueController,
    SlateController,
    DeclarationController,
    SignatureController,
    SubmissionController,
    StepController,
    StepCorrectionController,
    PlanController,
    ResponsibleController,
    ProjectController,
    WithdrawalController,
    BatchController,
    SlateReactions,
    BatchReactions,
    ClosingReactions,
    IssueReactions,
  ],
  providers,
})
export class RegistrationModule {}
