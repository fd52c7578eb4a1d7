import { Module } from '@nestjs/common';
import { CORE, type ServiceCore } from '@xmh/platform';
import { ImportController } from './imports/import.controller';
import { NamesController } from './names/names.controller';
import { OrganisationController } from './organisations/organisation.controller';
import { ORGANISATION_HANDLER, organisationPlan } from './organisations/organisation.handler';
import { PersonController } from './people/person.controller';
import { PERSON_HANDLER, personPlan } from './people/person.handler';
import { SessionController } from './sessions/session.controller';

@Module({
  controllers: [OrganisationController, PersonController, SessionController, ImportController, NamesController],
  providers: [
    {
      provide: ORGANISATION_HANDLER,
      inject: [CORE],
      useFactory: (core: ServiceCore) => core.handler(organisationPlan(core)),
    },
    { provide: PERSON_HANDLER, inject: [CORE], useFactory: (core: ServiceCore) => core.handler(personPlan(core)) },
  ],
})
export class DirectoryModule {}
