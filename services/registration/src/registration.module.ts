import { Module, type Provider } from '@nestjs/common';
import { CORE } from '@xmh/platform';
import { BatchController } from './batches/batch.controller';
import { BATCHES, batches } from './batches/batch.handler';
import { BatchReactions } from './batches/batch.reactions';
import { CallController } from './calls/call.controller';
import { CALLS, calls } from './calls/call.handler';
import { DeclarationController } from './projects/declaring/declaration.controller';
import { StepController } from './projects/deciding/step.controller';
import { ResponsibleController } from './projects/naming/responsible.controller';
import { ProjectController } from './projects/project.controller';
import { type Projects, PROJECTS, projects } from './projects/project.handler';
import { SignatureController } from './projects/signing/signature.controller';
import { SubmissionController } from './projects/submitting/submission.controller';
import { SUBMISSION, SubmissionProcess } from './projects/submitting/submission.process';
import { SchemeController } from './schemes/scheme.controller';
import { PUBLISHING, publishing } from './schemes/scheme.handler';
import { SlateController } from './slates/slate.controller';
import { SLATES, type Slates, slates } from './slates/slate.handler';
import { SlateReactions } from './slates/slate.reactions';

const providers: Provider[] = [
  { provide: PUBLISHING, inject: [CORE], useFactory: publishing },
  { provide: CALLS, inject: [CORE], useFactory: calls },
  { provide: SLATES, inject: [CORE, CALLS], useFactory: slates },
  { provide: PROJECTS, inject: [CORE, CALLS, SLATES], useFactory: projects },
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
    SlateController,
    DeclarationController,
    SignatureController,
    SubmissionController,
    StepController,
    ResponsibleController,
    ProjectController,
    BatchController,
    SlateReactions,
    BatchReactions,
  ],
  providers,
})
export class RegistrationModule {}
