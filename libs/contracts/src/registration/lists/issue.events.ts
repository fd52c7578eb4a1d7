import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, item, on, organisation, project, scheme } from '../../samples';
import { Day, Id, Key, OrganisationRef, PlanItem, projectFacts, SchemeRef, Text } from '../../values';
import { ListEntry } from './list.events';

const entry = { key: 'study', name: '专题学习十二次', group: 'routine', requirement: '每月一次' };

/**
 * Projects go down to everyone in scope: the participants of these kinds, each with one project an entry, or, of a list of
 * tasks or criteria, with one project of all entries. The projects follow page by page.
 */
export const ProjectsIssued = defineEvent({
  type: 'registration.projects-issued',
  version: 1,
  schema: z.strictObject({
    issueId: Id,
    callId: Id,
    scheme: SchemeRef,
    issuer: OrganisationRef,
    track: Key,
    start: Key,
    route: Key,
    kinds: z.array(Key).min(1),
    /** How many organisations are in scope on the day. */
    organisations: z.int().min(1),
    list: Key.optional(),
    each: z.enum(['entry', 'list']),
    title: Text,
    entries: z.array(ListEntry).max(500),
    on: Day,
  }),
  samples: [
    {
      issueId: id(11),
      callId: id(3),
      scheme,
      issuer: organisation,
      track: 'routine',
      start: 'issue',
      route: 'issue-targets',
      kinds: ['township'],
      organisations: 1,
      list: 'targets',
      each: 'entry',
      title: '县级目标项目',
      entries: [entry],
      on,
    },
  ],
  public: 'none',
});

/** The projects of one page of organisations exist; `through`: the last of them, none when nobody was left. */
export const IssuePageExpanded = defineEvent({
  type: 'registration.issue-page-expanded',
  version: 1,
  schema: z.strictObject({
    issueId: Id,
    page: z.int().min(0),
    organisations: z.int().min(0),
    projects: z.int().min(0),
    through: Id.optional(),
    last: z.boolean(),
  }),
  samples: [{ issueId: id(11), page: 0, organisations: 1, projects: 1, through: id(1), last: true }],
  public: 'none',
});

/** One project of an issue: it begins with the first step of its route. */
export const ProjectIssued = defineEvent({
  type: 'registration.project-issued',
  version: 1,
  schema: z.strictObject({
    ...projectFacts,
    issueId: Id,
    start: Key,
    route: Key,
    list: Key.optional(),
    entry: ListEntry.optional(),
    items: z.array(PlanItem).max(500),
    on: Day,
  }),
  samples: [
    {
      ...project,
      issueId: id(11),
      track: 'routine',
      start: 'issue',
      route: 'issue-targets',
      list: 'targets',
      entry,
      items: [item],
      on,
    },
  ],
  public: 'none',
});
