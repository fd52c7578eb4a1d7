import { Id, type IssuePageExpanded, ProjectsIssued } from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';
import { z } from 'zod';

export type IssueEvent = EventOf<typeof ProjectsIssued | typeof IssuePageExpanded>;

/** What went down, to whom, and how far its projects have come. */
export const KnownIssue = ProjectsIssued.schema.extend({
  status: z.enum(['expanding', 'expanded']),
  pages: z.int(),
  reached: z.int(),
  projects: z.int(),
  /** The last organisation reached, by id. */
  through: Id.optional(),
});
export type KnownIssue = z.infer<typeof KnownIssue>;
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
