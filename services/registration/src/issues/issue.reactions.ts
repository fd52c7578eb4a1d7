import { Controller, Inject } from '@nestjs/common';
import { IssuePageExpanded, ProjectsIssued, streams } from '@xmh/contracts';
import { done, type OrganisationFacts, type ReactionAnswer } from '@xmh/eventing';
import { react, reactionsOf, type Received } from '@xmh/messaging';
import { CORE, type ServiceCore } from '@xmh/platform';
import type { Scheme } from '@xmh/scheme';
import { PROJECTS, type Projects } from '../projects/project.handler';
import { ISSUES, type Issues } from './issue.handler';
import { type IssuePage, pageAfter, projectsFor, scopeOf } from './issue.pages';
import type { KnownIssue } from './issue.state';

const Reaction = reactionsOf('registration');
const expanding = { service: 'registration', reaction: 'expand-issue' };
/** Appends that may share one commit of the store. */
const atOnce = 32;

type Step = Received<typeof ProjectsIssued> | Received<typeof IssuePageExpanded>;

/** Each page of an issue starts the next one: what died begins again with the page it was at, and writes nothing twice. */
@Controller()
export class IssueReactions {
  private scope: { readonly issueId: string; readonly organisations: readonly OrganisationFacts[] } | undefined;

  constructor(
    @Inject(ISSUES) private readonly issues: Issues,
    @Inject(PROJECTS) private readonly projects: Projects,
    @Inject(CORE) private readonly core: Pick<ServiceCore, 'schemes' | 'directory'>,
  ) {}

  @Reaction('expand-issue', [ProjectsIssued, IssuePageExpanded], { start: 'beginning' })
  async expand(event: Step): Promise<ReactionAnswer> {
    if (event.type === IssuePageExpanded.type && event.data.last) return done;
    const { issueId } = event.data;
    const issue = await this.issues.state(streams.issue(issueId));
    if (issue.status === 'absent') return { answer: 'wait', reason: 'issue-unknown' };
    const before = event.type === IssuePageExpanded.type ? event.data : undefined;
    const { scheme } = await this.core.schemes.get(issue.scheme);
    const page = pageAfter(this.scopeFor(issue, scheme), before?.through);
    const bodies = page.organisations.flatMap((organisation) =>
      projectsFor(issue, organisation, scheme).map((one) => bodyOf(issue, organisation.id, one)),
    );
    for (let from = 0; from < bodies.length; from += atOnce) {
      const some = bodies.slice(from, from + atOnce);
      const answers = await Promise.all(some.map((body) => react(this.projects, expanding, event, body)));
      const stopped = answers.find(({ answer }) => answer !== 'done');
      if (stopped) return stopped;
    }
    return this.recorded(event, page, before === undefined ? 0 : before.page + 1, bodies.length);
  }

  /** The scope is put in order once an issue, not once a page; it is forgotten with the last one. */
  private scopeFor(issue: KnownIssue, scheme: Scheme): readonly OrganisationFacts[] {
    if (this.scope?.issueId !== issue.issueId) {
      this.scope = { issueId: issue.issueId, organisations: scopeOf(issue, scheme, this.core.directory) };
    }
    return this.scope.organisations;
  }

  private recorded(event: Step, { organisations, through, last }: IssuePage, page: number, projects: number) {
    if (last) this.scope = undefined;
    const reached = { page, organisations: organisations.length, projects, last };
    const data = { issueId: event.data.issueId, ...reached, ...(through !== undefined && { through }) };
    const recording = { ...expanding, refusals: { 'page-expanded-already': 'done' } as const };
    return react(this.issues, recording, event, { type: 'RecordPage', data });
  }
}

const bodyOf = (
  { issueId, callId }: KnownIssue,
  organisation: string,
  issued: ReturnType<typeof projectsFor>[number],
) => ({
  type: 'IssueProject' as const,
  data: { ...issued, issueId, callId, organisation },
});
