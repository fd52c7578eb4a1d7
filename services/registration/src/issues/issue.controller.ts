import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id, streams } from '@xmh/contracts';
import {
  answer,
  Answers,
  Caller,
  command,
  CORE,
  inScope,
  mayRead,
  ProblemException,
  Reader,
  type ServiceCore,
  ZodBody,
  ZodParam,
} from '@xmh/platform';
import { startOf } from '@xmh/scheme';
import { CALLS, type Calls } from '../calls/call.handler';
import { stateAsOf } from '../days/state-as-of';
import { Issuing } from './issue.commands';
import { issueDecider } from './issue.decider';
import { issueIdOf, ISSUES, type Issues } from './issue.handler';
import { KnownIssue } from './issue.state';

@Controller('issues')
export class IssueController {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(CALLS) private readonly calls: Calls,
    @Inject(ISSUES) private readonly issues: Issues,
  ) {}

  @Post()
  @ApiOperation({ summary: '逐级下达项目' })
  async issue(@ZodBody(Issuing) { override, ...given }: Issuing, @Caller() caller: Caller) {
    const issuing = await this.withItsList(given);
    const issueId = issueIdOf(issuing);
    return answer(
      await this.issues.handle(command('IssueProjects', { issueId, ...issuing }, caller, override)),
      issueId,
    );
  }

  /** Who went in scope, and how far the projects have come. */
  @Get(':issueId')
  @Answers(KnownIssue)
  @ApiOperation({ summary: '下达的情况', description: mayRead.issuer })
  async one(@ZodParam('issueId', Id) issueId: string, @Reader() { scope, asOf }: Reader) {
    const stream = streams.issue(issueId);
    const issue =
      asOf === undefined ? await this.issues.state(stream) : await stateAsOf(this.core, issueDecider, stream, asOf);
    if (issue.status === 'absent' || !inScope(scope, issue.issuer.path)) {
      throw new ProblemException(404, 'issue-unknown', '没有这次下达');
    }
    return issue;
  }

  /** A start that names one list needs none named. */
  private async withItsList(issuing: Omit<Issuing, 'override'>): Promise<Omit<Issuing, 'override'>> {
    const call = await this.calls.state(streams.call(issuing.callId));
    if (call.status === 'absent') return issuing;
    const { scheme } = await this.core.schemes.get(call.scheme);
    const [only, ...others] = startOf(scheme, issuing.track, issuing.start)?.lists ?? [];
    return issuing.list === undefined && only !== undefined && others.length === 0
      ? { ...issuing, list: only }
      : issuing;
  }
}
