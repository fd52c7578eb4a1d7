import { derivedId } from '@xmh/eventing';

/** Every stream's name, in one place: '<service>.<thing>-<uuid>'. Natural keys become UUIDv5. */
export const slateIdOf = (organisation: string, callId: string): string => derivedId('slate', organisation, callId);
export const roundIdOf = (callId: string, award: string): string => derivedId('round', callId, award);
/** What is on file about an organisation in one call. */
export const dossierIdOf = (organisation: string, callId: string): string => derivedId('dossier', organisation, callId);
export const schemeStreamId = (id: string, version: number): string => derivedId('scheme', id, version);

export const streams = {
  organisation: (id: string) => `directory.organisation-${id}`,
  person: (id: string) => `directory.person-${id}`,
  erasures: () => `directory.erasures-${derivedId('erasures')}`,
  scheme: (id: string, version: number) => `registration.scheme-${schemeStreamId(id, version)}`,
  call: (id: string) => `registration.call-${id}`,
  list: (id: string) => `registration.list-${id}`,
  issue: (id: string) => `registration.issue-${id}`,
  slate: (id: string) => `registration.slate-${id}`,
  batch: (id: string) => `registration.batch-${id}`,
  registration: (projectId: string) => `registration.project-${projectId}`,
  supervision: (projectId: string) => `supervision.project-${projectId}`,
  organisationDossier: (organisation: string, callId: string) =>
    `supervision.organisation-${dossierIdOf(organisation, callId)}`,
  callDossier: (callId: string) => `supervision.call-${callId}`,
  acceptance: (projectId: string) => `acceptance.project-${projectId}`,
  reward: (projectId: string) => `reward.project-${projectId}`,
  rewardOfOrganisation: (organisation: string) => `reward.organisation-${organisation}`,
  rewardOfPerson: (person: string) => `reward.person-${person}`,
  round: (id: string) => `reward.round-${id}`,
} as const;

/** A project's history is these four, merged by position. */
export const projectStreams = (projectId: string): readonly string[] => [
  streams.registration(projectId),
  streams.supervision(projectId),
  streams.acceptance(projectId),
  streams.reward(projectId),
];
