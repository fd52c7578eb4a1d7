import { streams } from '@xmh/contracts';
import type { CommandHandler, CommandPlan } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import type { OrganisationCommand } from './organisation.commands';
import { organisationAccess, organisationDecider, type Tree } from './organisation.decider';
import type { Organisation, OrganisationEvent } from './organisation.state';

export const ORGANISATION_HANDLER = Symbol('organisation handler');
export type OrganisationHandler = CommandHandler<OrganisationCommand, OrganisationEvent, Organisation, Tree>;

export const organisationPlan = ({
  directory,
}: Pick<ServiceCore, 'directory'>): CommandPlan<OrganisationCommand, OrganisationEvent, Organisation, Tree> => ({
  decider: organisationDecider,
  access: organisationAccess,
  streamOf: ({ data }) => streams.organisation(data.organisation),
  // Not yet in the tree, so whoever may register below the parent.
  subject: ({ type, data }) => ({ organisation: type === 'RegisterOrganisation' ? data.parent : data.organisation }),
  context: () => directory,
});
