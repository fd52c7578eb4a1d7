import { contracts } from '@xmh/contracts';
import { listing, type Service } from '@xmh/platform';
import { DirectoryModule } from './directory.module';
import { organisationAccess } from './organisations/organisation.decider';
import { personAccess } from './people/person.decider';
import { firstAdministrator } from './start/first-administrator';

/** Organisations, people, posts, sessions. It has no views: every process folds the tree and the posts itself. */
export const directory: Service = {
  name: 'directory',
  module: DirectoryModule,
  views: [],
  commands: [
    ...listing(
      { access: organisationAccess },
      {
        RegisterOrganisation: 'POST /api/directory/organisations',
        RenameOrganisation: 'POST /api/directory/organisations/:id/names',
      },
    ),
    ...listing(
      { access: personAccess },
      {
        RegisterPerson: 'POST /api/directory/people',
        AssignPost: 'POST /api/directory/people/:id/posts',
        EndPost: 'POST /api/directory/people/:id/ended-posts',
      },
    ),
  ],
  events: contracts['directory'] ?? [],
  prepare: firstAdministrator,
};
