import { Module } from '@nestjs/common';
import { CORE, type ServiceCore } from '@xmh/platform';
import { CheckController } from './checks/check.controller';
import { CallDossierController } from './dossiers/call-dossier.controller';
import { dossierPlan, DOSSIERS, type Dossiers } from './dossiers/dossier.handler';
import { DOSSIER_PAPERS, DossierPapers } from './dossiers/dossier.papers';
import { OrganisationDossierController } from './dossiers/organisation-dossier.controller';
import { ExpectationController } from './expectations/expectation.controller';
import { ExpectationReactions } from './expectations/expectation.reactions';
import { ItemController } from './items/item.controller';
import { ItemReactions } from './items/item.reactions';
import { LedgerController } from './ledger/ledger.controller';
import { LedgerReactions } from './ledger/ledger.reactions';
import { ProjectController } from './project/project.controller';
import { projectPlan, PROJECTS, type Projects } from './project/project.handler';
import { PAPERS, Papers } from './project/project.papers';
import { RecordController } from './records/record.controller';
import { WaiverController } from './waivers/waiver.controller';

@Module({
  controllers: [
    ProjectController,
    LedgerController,
    CheckController,
    RecordController,
    ItemController,
    WaiverController,
    OrganisationDossierController,
    CallDossierController,
    ExpectationController,
    LedgerReactions,
    ItemReactions,
    ExpectationReactions,
  ],
  providers: [
    { provide: PROJECTS, inject: [CORE], useFactory: (core: ServiceCore) => core.handler(projectPlan(core)) },
    { provide: DOSSIERS, inject: [CORE], useFactory: (core: ServiceCore) => core.handler(dossierPlan(core)) },
    {
      provide: PAPERS,
      inject: [CORE, PROJECTS],
      useFactory: (core: ServiceCore, projects: Projects) => new Papers(core, projects),
    },
    {
      provide: DOSSIER_PAPERS,
      inject: [CORE, DOSSIERS],
      useFactory: (core: ServiceCore, dossiers: Dossiers) => new DossierPapers(core, dossiers),
    },
  ],
})
export class SupervisionModule {}
