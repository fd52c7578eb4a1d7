import type { OrganisationRegistered, OrganisationRenamed } from '@xmh/contracts';
import type { EventOf } from '@xmh/eventing';

export type OrganisationEvent = EventOf<typeof OrganisationRegistered> | EventOf<typeof OrganisationRenamed>;

export type Organisation = { readonly status: 'absent' } | { readonly status: 'registered'; readonly name: string };

export const evolve = (_: Organisation, { data }: OrganisationEvent): Organisation => ({
  status: 'registered',
  name: data.name,
});
