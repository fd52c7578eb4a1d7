import { type Actor, derivedId, type EventOf, type OrganisationFacts, type Standing } from '@xmh/eventing';
import { AcceptancePrepared, AssessmentOpened } from '@xmh/contracts';
import type { Scheme } from '@xmh/scheme';
import { pinnedPreset } from '@xmh/testing';
import type { ProjectContext, SeenLedger } from './project.context';

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
export const expert = post('expert', 'expert', county);
export const second = post('second', 'expert', county);
export const third = post('third', 'expert', county);
export const officer = post('officer', 'officer', town);

const organisations: readonly OrganisationFacts[] = [
  { id: county, level: 'county', type: 'county' },
  { id: town, parent: county, level: 'township', type: 'township' },
];
export const directory: ProjectContext['directory'] = {
  standings: (person) => [office, expert, second, third, officer].filter((held) => held.person === person),
  organisation: (id) => organisations.find((one) => one.id === id),
  children: (id) => organisations.filter(({ parent }) => parent === id),
  path: (id) => (id === county ? `/${county}/` : `/${county}/${id}/`),
};

export const contextOf = (document: Scheme, ledger?: SeenLedger): ProjectContext => ({
  pinned: { ref, scheme: document, issuer: county },
  directory,
  who: { organisation: town, issuer: county },
  ...(ledger && { ledger }),
});
export const context = contextOf(scheme);

export const day = '2012-11-20';
export const by = (standing: Standing, on = day): { readonly as: Actor; readonly on: string } => ({ as: standing, on });

export const facts: Omit<EventOf<typeof AcceptancePrepared>['data'], 'assessments' | 'on'> = {
  projectId,
  callId: derivedId('call', '2012'),
  scheme: ref,
  issuer: county,
  organisation: { id: town, path: `/${county}/${town}/` },
  track: 'innovation',
  title: '支部联建',
  declaredAt: '2012-04-11T01:00:00.000Z',
};
const assessment = 'year-end';
export const prepared = AcceptancePrepared({
  ...facts,
  assessments: [{ assessment, opensOn: day }],
  on: '2012-05-07',
});
export const opened = AssessmentOpened({ projectId, assessment, round: 1, opening: 'calendar', on: day });
export const open = [prepared, opened] as const;
