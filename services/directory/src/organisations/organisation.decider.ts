import { OrganisationRegistered, OrganisationRenamed } from '@xmh/contracts';
import { accept, type AccessTable, type Decider, type DirectoryFacts, refuse } from '@xmh/eventing';
import type { OrganisationCommand } from './organisation.commands';
import { evolve, type Organisation, type OrganisationEvent } from './organisation.state';

export type Tree = Pick<DirectoryFacts, 'organisation'>;

export const organisationAccess: AccessTable<OrganisationCommand, Organisation, Tree> = {
  RegisterOrganisation: [{ posts: ['administrator'], relation: 'above' }, { service: 'directory' }],
  RenameOrganisation: [{ posts: ['administrator'], relation: 'above' }],
};

export const organisationDecider: Decider<OrganisationCommand, OrganisationEvent, Organisation, Tree> = {
  initial: { status: 'absent' },
  evolve,
  decide: {
    RegisterOrganisation: ({ data }, organisation, tree) => {
      if (organisation.status !== 'absent') return refuse('organisation-exists', '该组织已经登记');
      if (data.parent !== undefined && !tree.organisation(data.parent)) {
        return refuse('parent-unknown', '上级组织尚未登记', 404);
      }
      return accept(OrganisationRegistered(data));
    },
    RenameOrganisation: ({ data }, organisation) => {
      if (organisation.status === 'absent') return refuse('organisation-unknown', '没有这个组织', 404);
      if (organisation.name === data.name) return refuse('same-name', '名称没有变化');
      return accept(OrganisationRenamed(data));
    },
  },
};
