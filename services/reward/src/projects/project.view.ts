import type {
  AssessmentConcluded,
  ComputedFigure,
  ConclusionOverturned,
  DeclarationSubmitted,
  PrizeCorrected,
  ProjectEstablished,
  ProjectIssued,
  ProjectWithdrawn,
} from '@xmh/contracts';
import type { EventOf, SchemeRef, View } from '@xmh/eventing';
import { causeKey, type Prize } from '../entries/entry.state';
import type { EntryEvent } from '../entries/entry.commands';

/** The latest conclusion of an assessment; `event` said so. */
export interface Conclusion {
  readonly event: string;
  readonly round: number;
  readonly outcome: string;
  readonly figures: readonly ComputedFigure[];
}

/** What the awards know of a project, entered or not. A conclusion that fell is gone. */
export interface ProjectRow {
  readonly projectId: string;
  readonly callId: string;
  readonly scheme: SchemeRef;
  readonly issuer: string;
  readonly organisation: string;
  readonly path: string;
  readonly track: string;
  readonly title: string;
  /** The position at which it was first submitted, or issued: projects declared at one instant still arrived one after another. */
  readonly declared: string;
  readonly establishedOn: string;
  /** The event by which it was withdrawn: then it is counted, ranked and honoured no more. */
  readonly withdrawn?: string;
  /** By assessment. */
  readonly conclusions: Readonly<Record<string, Conclusion>>;
  /** The conclusions that admitted it to the awards, by assessment and round. */
  readonly admissions: Readonly<Record<string, string>>;
  readonly admitted: boolean;
  /** It was given a prize at some time. */
  readonly prized: boolean;
  readonly prizes: readonly Prize[];
}

type ProjectEvent =
  | EntryEvent
  | EventOf<
      | typeof DeclarationSubmitted
      | typeof ProjectIssued
      | typeof ProjectEstablished
      | typeof ProjectWithdrawn
      | typeof AssessmentConcluded
      | typeof ConclusionOverturned
      | typeof PrizeCorrected
    >;

const nothing = { id: '', version: 0, digest: '' };

export const projectRows: View<ProjectRow, ProjectEvent> = {
  name: 'reward.projects',
  version: 3,
  indexes: ['callId', 'track', 'organisation', 'admitted', 'prized'],
  scope: 'path',
  initial: (projectId) => ({
    projectId,
    callId: '',
    scheme: nothing,
    issuer: '',
    organisation: '',
    path: '/',
    track: '',
    title: '',
    declared: '',
    establishedOn: '',
    conclusions: {},
    admissions: {},
    admitted: false,
    prized: false,
    prizes: [],
  }),
  keysOf: ({ data }) => [data.projectId],
  on: {
    'registration.declaration-submitted': arrived,
    'registration.project-issued': arrived,
    'registration.project-established': (row, { data }) => ({ ...withFacts(row, data), establishedOn: data.on }),
    'registration.project-withdrawn': (row, { id: withdrawn }) => ({ ...row, withdrawn }),
    'acceptance.assessment-concluded': (row, { id, data }) => {
      const { assessment, round, outcome, figures } = data;
      const conclusions = { ...row.conclusions, [assessment]: { event: id, round, outcome, figures } };
      return { ...withFacts(row, data), conclusions };
    },
    'acceptance.conclusion-overturned': (row, { data }) => ({
      ...row,
      conclusions: without(row.conclusions, (_, { event }) => event === data.cause),
    }),
    'reward.entry-admitted': (row, { data }) => ({
      ...withFacts(row, data),
      admissions: { ...row.admissions, [causeKey(data.assessment, data.round)]: data.cause },
      admitted: true,
    }),
    'reward.entry-withdrawn': (row, { data }) => {
      const admissions = without(row.admissions, (key) => key === causeKey(data.assessment, data.round));
      return { ...row, admissions, admitted: Object.keys(admissions).length > 0 };
    },
    'reward.prize-granted': (row, { data: { roundId, award, place, on }, revision }) => ({
      ...row,
      prized: true,
      prizes: [...row.prizes, { roundId, award, place, on, revision }],
    }),
    'reward.prize-corrected': (row, { data, revision }) => ({
      ...row,
      prizes: row.prizes.map((prize) => (prize.award === data.award ? { ...prize, on: data.on, revision } : prize)),
    }),
    'reward.prize-withdrawn': (row, { data }) => ({
      ...row,
      prizes: row.prizes.filter(({ award }) => award !== data.award),
    }),
  },
};

/** What comes back from rework arrived when it came first. */
function arrived(row: ProjectRow, { position }: { readonly position: string }): ProjectRow {
  return row.declared === '' ? { ...row, declared: position } : row;
}

type Facts = Pick<
  EventOf<typeof ProjectEstablished>['data'],
  'callId' | 'scheme' | 'issuer' | 'organisation' | 'track' | 'title'
>;

const withFacts = (row: ProjectRow, { organisation, ...facts }: Facts): ProjectRow => {
  const { callId, scheme, issuer, track, title } = facts;
  const of = { organisation: organisation.id, path: organisation.path };
  return { ...row, ...of, callId, scheme, issuer, track, title };
};

const without = <T>(
  record: Readonly<Record<string, T>>,
  gone: (key: string, value: T) => boolean,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key, value]) => !gone(key, value)));
