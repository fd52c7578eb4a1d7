import { Module } from '@nestjs/common';
import { CORE, type ServiceCore } from '@xmh/platform';
import { CheckController } from './checks/check.controller';
import { ItemController } from './items/item.controller';
import { LedgerController } from './ledger/ledger.controller';
import { LedgerReactions } from './ledger/ledger.reactions';
import { ProjectController } from './project/project.controller';
import { projectPlan, PROJECTS, type Projects } from './project/project.handler';
import { PAPERS, Papers } from './project/project.papers';
import { RecordController } from './records/record.controller';

@Module({
  controllers: [
    ProjectController,
    LedgerController,
    CheckController,
    RecordController,
    ItemController,
    LedgerReactions,
  ],
  providers: [
    { provide: PROJECTS, inject: [CORE], useFactory: (core: ServiceCore) => core.handler(projectPlan(core)) },
    {
      provide: PAPERS,
      inject: [CORE, PROJECTS],
      useFactory: (core: ServiceCore, projects: Projects) => new Papers(core, projects),
    },
  ],
})
export class SupervisionModule {}
