import { judge, ProjectIssued, StepDecided } from '@xmh/contracts';
import { accept, type AccessTable, type DecideTable, refuse } from '@xmh/eventing';
import { kindOf, type Scheme, stepAfter } from '@xmh/scheme';
import type { KnownIssue } from '../../issues/issue.state';
import type { ProjectContext } from '../project.context';
import { established } from '../deciding/project.establishing';
import { issued, type Project, type ProjectEvent } from '../project.state';
import type { IssueProject } from './issue.commands';

export const issuingAccess: AccessTable<IssueProject, Project, ProjectContext> = {
  IssueProject: [{ service: 'registration' }],
};

/** The issue is the first step of the route; where that establishes, the project is established with it. */
export const issuing: DecideTable<IssueProject, ProjectEvent, Project, ProjectContext> = {
  IssueProject: ({ data, meta }, project, context) => {
    if (project.status !== 'absent') return refuse('project-issued-already', '此项目已经下达');
    const { issue, pinned, directory, organisation: id } = context;
    if (!issue) return refuse('issue-unknown', '没有这次下达', 404);
    const { scheme } = pinned;
    const first = stepAfter(scheme, issue.route);
    const decision = first?.decisions.find(({ leads }) => leads === 'on');
    if (!first || !decision) return refuse('step-unknown', '此项目没有办理环节', 422);
    const { issueId, callId, track, start, route, list, on, scheme: ref } = issue;
    const { projectId } = data;
    const what = contentOf(issue, data.entry, directory.organisation(id), scheme);
    const organisation = { id, path: directory.path(id) ?? `/${id}/` };
    const facts = { projectId, callId, scheme: ref, issuer: pinned.issuer, organisation, track };
    const began = { ...facts, ...what, issueId, start, route, ...(list !== undefined && { list }), on };
    const judged = judge([{ article: first.article, holds: true, subject: what.title }], meta, context);
    if ('refused' in judged) return judged;
    const taken = { step: first.key, decision: decision.key, leads: decision.leads, values: {}, on };
    const events: [ProjectEvent, ...ProjectEvent[]] = [ProjectIssued(began), StepDecided({ projectId, ...taken })];
    if (first.establishes) events.push(established(issued(began, meta.at), first.key, on, meta.at));
    return accept(events, judged.ground);
  },
};

/** A project of one entry bears its name; one of a whole list has the entries for its kind as items. */
function contentOf(
  { each, entries, title }: KnownIssue,
  key: string | undefined,
  node: Parameters<typeof kindOf>[1] | undefined,
  scheme: Scheme,
) {
  const entry = entries.find((one) => one.key === key);
  if (each === 'entry' && entry) return { title: entry.name, entry, items: [] };
  const kind = node && kindOf(scheme, node);
  const own = entries.filter(({ kinds }) => kinds === undefined || (kind !== undefined && kinds.includes(kind)));
  return { title, items: own.map(({ key: item, name }) => ({ key: item, name })) };
}
