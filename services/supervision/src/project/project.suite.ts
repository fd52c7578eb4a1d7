import type { EventOf } from '@xmh/eventing';
import { KeeperNamed, LedgerOpened, LedgerPrepared, type SchemeContext } from '@xmh/contracts';
import type { Scheme } from '@xmh/scheme';
import { byOn, callId, county, holding, pinnedPreset, projectId, smallCounty, town } from '@xmh/testing';

/** What the specs of every room stand on: a real scheme, a small county, one project. */
export const pinned = pinnedPreset('S01', county);
export const { scheme, ref } = pinned;

export { county, projectId, town };

export const office = holding('office', 'organisation-office', county);
export const clerk = holding('clerk', 'member', county);
export const officer = holding('officer', 'officer', town);
export const leader = holding('leader', 'leader', town);
export const stranger = holding('stranger', 'member', town);
export const directory = smallCounty(office, clerk, officer, leader, stranger);

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

export const by = byOn('2012-07-10');

export const established: EventOf<typeof LedgerPrepared>['data'] = {
  projectId,
  callId,
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
