import { type Actor, derivedId, type DirectoryFacts, type OrganisationFacts, type Standing } from '@xmh/eventing';

/** A county and one town below it: what the specs of a project's deciders stand on. */
export const county = derivedId('organisation', 'county');
export const town = derivedId('organisation', 'town');
export const projectId = derivedId('project', 'one');
export const callId = derivedId('call', '2012');

export const holding = (name: string, post: string, organisation: string): Standing => ({
  person: derivedId('person', name),
  post,
  organisation,
});

const organisations: readonly OrganisationFacts[] = [
  { id: county, level: 'county', type: 'county' },
  { id: town, parent: county, level: 'township', type: 'township' },
];

/** The county's directory with these posts filled, and no other. */
export const smallCounty = (
  ...posts: readonly Standing[]
): Pick<DirectoryFacts, 'standings' | 'organisation' | 'children' | 'path'> => ({
  standings: (person) => posts.filter((held) => held.person === person),
  organisation: (id) => organisations.find((one) => one.id === id),
  children: (id) => organisations.filter(({ parent }) => parent === id),
  path: (id) => (id === county ? `/${county}/` : `/${county}/${id}/`),
});

/** Sent by whoever holds the post, on a day. */
export const byOn =
  (usual: string) =>
  (standing: Standing, on = usual): { readonly as: Actor; readonly on: string } => ({ as: standing, on });
