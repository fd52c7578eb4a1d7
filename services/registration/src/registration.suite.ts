import {
  DeclarationDrafted,
  DeclarationSubmitted,
  PaperSigned,
  ResponsibleNamed,
  StepDecided,
  type SchemeContext,
  slateIdOf,
} from '@xmh/contracts';
import { type Actor, type DirectoryFacts, derivedId, type OrganisationFacts, type Standing } from '@xmh/eventing';
import { pinnedPreset } from '@xmh/testing';
import type { CallContext } from './calls/call.context';
import { noShortfalls } from './calls/closing/shortfalls';
import type { KnownCall } from './calls/call.state';
import type { ProjectContext } from './projects/project.context';
import type { ProjectEvent } from './projects/project.state';

/** What the specs of this service stand on: a real scheme, a small county, one declaration. */
export const county = derivedId('organisation', 'county');
const group = derivedId('organisation', 'group');
export const town = derivedId('organisation', 'town');
export const bureau = derivedId('organisation', 'bureau');
export const callId = derivedId('call', '2012');
export const projectId = derivedId('project', 'one');
export const pinned = pinnedPreset('S01', county);
const { ref } = pinned;

const post = (name: string, held: string, organisation: string): Standing => ({
  person: derivedId('person', name),
  post: held,
  organisation,
});
export const office = post('office', 'organisation-office', county);
export const chair = post('chair', 'leading-group', group);
export const leader = post('leader', 'leader', town);
export const deputy = post('deputy', 'deputy', town);
export const officer = post('officer', 'officer', town);
export const outsider = post('outsider', 'officer', bureau);
const people = [office, chair, leader, deputy, officer, outsider];

const organisations: readonly OrganisationFacts[] = [
  { id: county, level: 'county', type: 'committee' },
  { id: group, parent: county, level: 'county', type: 'body', body: 'leading-group' },
  { id: town, parent: county, level: 'township', type: 'township' },
  { id: bureau, parent: county, level: 'department', type: 'department' },
];
export const directory: DirectoryFacts = {
  standings: (person) => people.filter((held) => held.person === person),
  organisation: (id) => organisations.find((one) => one.id === id),
  children: (id) => organisations.filter(({ parent }) => parent === id),
  path: (id) => (id === county ? `/${county}/` : `/${county}/${id}/`),
};

export const call: KnownCall = {
  status: 'open',
  callId,
  scheme: ref,
  issuer: { id: county, path: `/${county}/` },
  name: '2012年度申报',
  year: 2012,
  windows: [{ tracks: ['innovation'], closes: '2012-04-15' }],
  on: '2012-04-06',
  waivers: [],
};
export const ofIssuer: SchemeContext = { pinned, directory, who: { issuer: county } };
export const ofCall: CallContext = { ...ofIssuer, opened: [], shortfalls: noShortfalls };

export const slateId = slateIdOf(town, callId);
export const seat = { slateId, seat: derivedId('seat', 'one') };
const ofTown = { pinned, directory, organisation: town, call };
export const context: ProjectContext = { ...ofTown, who: { organisation: town, issuer: county } };
/** With a seat just taken on the slate. */
export const seated: ProjectContext = {
  ...context,
  seat: { ...seat, confirmed: false, heldUntil: '2099-01-01T00:00:00.000Z' },
};

export const by = (as: Actor, on = '2012-04-12'): { readonly as: Actor; readonly on: string } => ({ as, on });

export const draft = {
  projectId,
  callId,
  track: 'innovation',
  start: 'declare',
  title: '支部联建',
  form: 'declaration',
  values: {
    title: '支部联建',
    basis: '走访六个支部',
    content: '联合开展组织生活',
    goals: '年内完成两项任务',
    from: '2012-05-07',
    until: '2012-11-15',
  },
  items: [{ key: 't1', name: '联合党课六次' }],
};
const { values, items, form, title, track, start } = draft;
const facts = { projectId, callId, scheme: ref, issuer: county, track, title, start, route: 'innovation' };
const organisation = { id: town, path: `/${county}/${town}/` };
export const drafted = DeclarationDrafted({ ...facts, organisation, form, values, items, on: '2012-04-11' });
export const signed = PaperSigned({
  projectId,
  form,
  field: 'signature',
  person: leader.person,
  post: 'leader',
  on: '2012-04-11',
});
export const declaredAt = '2012-04-12T01:00:00.000Z';
/** With the part of the envelope that the state reads. */
export const submitted: ProjectEvent = {
  ...DeclarationSubmitted({ projectId, round: 1, seat, on: '2012-04-12' }),
  ...{ meta: { at: declaredAt } },
};

const decided = (step: string, decision: string, leads: 'on' | 'back' | 'out', on: string, more = {}): ProjectEvent =>
  StepDecided({ projectId, step, decision, leads, values: {}, on, ...more });
const opinion = { form: 'opinion', values: { opinion: '可行' } };
export const feasible = decided('feasibility', 'feasible', 'on', '2012-04-27', opinion);
export const notFeasible = decided('feasibility', 'not-feasible', 'out', '2012-04-27', opinion);
export const returned = decided('feasibility', 'return', 'back', '2012-04-23', { ...opinion, returnBy: '2012-04-27' });
export const batchId = derivedId('batch', 'plan');
export const approved = decided('approve-plan', 'approve', 'on', '2012-05-04', { batchId });
export const struck = decided('approve-plan', 'strike', 'out', '2012-05-04', { batchId });
export const first = ResponsibleNamed({ projectId, role: 'first', holders: [leader.person], on: '2012-05-07' });
export const direct = ResponsibleNamed({ projectId, role: 'direct', holders: [deputy.person], on: '2012-05-07' });
