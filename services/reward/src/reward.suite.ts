import type { ComputedFigure } from '@xmh/contracts';
import { derivedId, type DirectoryFacts, type OrganisationFacts, type Standing } from '@xmh/eventing';
import { pinnedPreset } from '@xmh/testing';
import { awardOf } from '@xmh/scheme';
import type { ProjectRow } from './projects/project.view';
import type { RecordRow } from './records/record.view';
import type { Known } from './recipients/known';
import type { RecipientContext } from './recipients/recipient.context';

/** One county before its awards: the S01 preset, a few organisations, projects by name. */
export const pinned = pinnedPreset('S01');
export const county = pinned.issuer;
export const callId = derivedId('call');
export const organisationId = (name: string) => derivedId('organisation', name);
export const projectIdOf = (name: string) => derivedId('project', name);
const towns = ['甲镇', '丙乡'];
const node = (id: string): OrganisationFacts => ({
  id,
  parent: county,
  level: 'township',
  type: towns.map(organisationId).includes(id) ? 'township' : 'office',
});
export const office: Standing = { person: derivedId('office'), post: 'organisation-office', organisation: county };
export const officer: Standing = {
  person: derivedId('officer'),
  post: 'officer',
  organisation: organisationId('甲镇'),
};
export const directory: DirectoryFacts = {
  standings: (person) => [office, officer].filter((standing) => standing.person === person),
  organisation: (id) => (id === county ? { id, level: 'county', type: 'committee' } : node(id)),
  children: () => [],
  path: (id) => (id === county ? `/${county}/` : `/${county}/${id}/`),
};

export const figure = (key: string, value: number): ComputedFigure => ({
  key,
  name: key,
  article: 'O1',
  kind: 'composite',
  unit: 'hundredths',
  value,
  parts: [],
});

export interface Told {
  readonly total?: number;
  readonly goals?: number;
  readonly outcome?: string;
  readonly track?: string;
  readonly organisation?: string;
}

/** A project of the call, concluded and, with the outcome that admits, entered. */
export function project(name: string, told: Told = {}): ProjectRow {
  const { total = 9000, goals = 10_000, outcome = 'concluded', track = 'innovation', organisation = '甲镇' } = told;
  const [projectId, id, event] = [projectIdOf(name), organisationId(organisation), derivedId('conclusion', name)];
  const assessment = track === 'innovation' ? 'year-end' : 'routine-year-end';
  const admitted = outcome === 'concluded';
  return {
    projectId,
    callId,
    scheme: pinned.ref,
    issuer: county,
    organisation: id,
    path: `/${county}/${id}/`,
    track,
    title: name,
    declared: '1'.padStart(20, '0'),
    establishedOn: '2012-05-07',
    conclusions: {
      [assessment]: { event, round: 1, outcome, figures: [figure('total', total), figure('goals', goals)] },
    },
    admissions: admitted ? { [`${assessment}/1`]: event } : {},
    admitted,
    prized: false,
    prizes: [],
  };
}

/** An honour of a higher level, filed with its evidence. */
export const honour = (name: string, level: string): RecordRow => ({
  recordId: derivedId('honour', name, level),
  subject: projectIdOf(name),
  record: 'higher-honour',
  values: {
    level,
    granted: '2012-12-18',
    evidence: { sha256: 'a'.repeat(64), size: 1, type: 'application/pdf', name: '' },
  },
  on: '2012-12-18',
  event: derivedId('filed', name, level),
  revision: 9,
  own: false,
  withdrawn: false,
  callId: '',
  organisation: '',
  path: '/',
});

export const seen = '1'.padStart(20, '0');

/** A project with its records, as a round reads it. */
export const knownOf = (row: ProjectRow, records: readonly RecordRow[] = []): Known => ({
  seen,
  name: row.title,
  organisation: { id: row.organisation, path: row.path },
  project: row,
  population: [],
  records,
});

/** What stands before a commendation of this award, or a promotion: read once. */
export function contextOf(
  recipient: { readonly organisation: string; readonly project?: ProjectRow },
  award: string,
  known: Partial<Known> = {},
): RecipientContext {
  const { project: row } = recipient;
  const id = row?.organisation ?? organisationId(recipient.organisation);
  const organisation = { id, path: `/${county}/${id}/` };
  const about = { name: row?.title ?? recipient.organisation, organisation, seen, ...(row && { project: row }) };
  return {
    pinned,
    directory,
    who: { organisation: id, issuer: county },
    award: awardOf(pinned.scheme, award),
    known: { ...about, population: [], records: [], ...known },
  };
}
