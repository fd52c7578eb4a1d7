import { type IssuePageExpanded, ProjectsIssued } from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';

type Issued = EventOf<typeof ProjectsIssued>;
type Scope = Issued['data'];
type Expanded = EventOf<typeof IssuePageExpanded>;
export type IssueEvent = Issued | Expanded;

/** What went down, to whom, and how far its projects have come. */
export interface KnownIssue extends Scope {
  readonly status: 'expanding' | 'expanded';
  readonly pages: number;
  readonly reached: number;
  readonly projects: number;
  /** The last organisation reached, by id. */
  readonly through?: string | undefined;
}
export type Issue = { readonly status: 'absent' } | KnownIssue;

export function evolve(issue: Issue, event: Recorded<IssueEvent>): Issue {
  if (event.type === ProjectsIssued.type) {
    return { ...event.data, status: 'expanding', pages: 0, reached: 0, projects: 0 };
  }
  if (issue.status === 'absent') return issue;
  const { page, organisations, projects, through, last } = event.data;
  return {
    ...issue,
    status: last ? 'expanded' : 'expanding',
    pages: page + 1,
    reached: issue.reached + organisations,
    projects: issue.projects + projects,
    through,
  };
}
