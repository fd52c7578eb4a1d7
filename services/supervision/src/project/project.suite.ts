import { type Actor, derivedId, type EventOf, type OrganisationFacts, type Standing } from '@xmh/eventing';
import { KeeperNamed, LedgerOpened, LedgerPrepared, type SchemeContext } from '@xmh/contracts';
import type { Scheme } from '@xmh/scheme';
import { pinnedPreset } from '@xmh/testing';

/** What the specs of every room stand on: a real scheme, a small county, one project. */
export const pinned = pinnedPreset('S01', derivedId('organisation', 'county'));
export const { scheme, ref } = pinned;

export const county = derivedId('organisation', 'county');
export const town = derivedId('organisation', 'town');
export const projectId = derivedId('project', 'one');

const post = (name: string, post: string, organisation: string): Standing => ({
  person: derivedId('person', name),
  post,
  organisation,
});
export const office = post('office', 'organisation-office', county);
export const clerk = post('clerk', 'member', county);
export const officer = post('officer', 'officer', town);
export const leader = post('leader', 'leader', town);
export const stranger = post('stranger', 'member', town);

const organisations: readonly OrganisationFacts[] = [
  { id: county, level: 'county', type: 'county' },
  { id: town, parent: county, level: 'township', type: 'township' },
];
export const directory: SchemeContext['directory'] = {
  standings: (person) => [office, clerk, officer, leader, stranger].filter((held) => held.person === person),
  organisation: (id) => organisations.find((one) => one.id === id),
  children: (id) => organisations.filter(({ parent }) => parent === id),
  path: (id) => (id === county ? `/${county}/` : `/${county}/${id}/`),
};

export const keepers = { keeper: [clerk.person] };

/** As the handler makes it, with the roles that are filled. */
export const contextOf = (
  document: Scheme,
  roles: Readonly<Record<string, readonly string[]>> = {},
): SchemeContext => ({
  pinned: { ref, scheme: document, issuer: county },
  directory,
  who: { organisation: town, issuer: county, roles },
});
export const context = contextOf(scheme);

export const by = (standing: Standing, on = '2012-07-10'): { readonly as: Actor; readonly on: string } => ({
  as: standing,
  on,
});

export const established: EventOf<typeof LedgerPrepared>['data'] = {
  projectId,
  callId: derivedId('call', '2012'),
  scheme: ref,
  issuer: county,
  organisation: { id: town, path: `/${county}/${town}/` },
  track: 'innovation',
  title: '支部联建',
  roles: { first: [leader.person], direct: [officer.person] },
  items: [
    { key: 't1', name: '联合党课六次' },
    { key: 't2', name: '结对帮扶十户' },
  ],
  on: '2012-05-07',
};
export const prepared = LedgerPrepared(established);
export const named = KeeperNamed({ projectId, role: 'keeper', holders: [clerk.person], on: '2012-05-10' });
export const opened = LedgerOpened({ projectId, on: '2012-05-10' });
