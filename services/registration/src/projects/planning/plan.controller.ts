import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id, streams } from '@xmh/contracts';
import { answer, Caller, command, CORE, type ServiceCore, ZodBody, ZodParam } from '@xmh/platform';
import { trackOf } from '@xmh/scheme';
import { type Writing, writing } from '../../papers/sensitive-words';
import { PROJECTS, type Projects } from '../project.handler';
import { Filing, PlanCorrection, PlanDecision } from './plan.commands';

@Controller('projects/:projectId/plans')
export class PlanController {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(PROJECTS) private readonly projects: Projects,
  ) {}

  @Post()
  @ApiOperation({ summary: '报送实施计划' })
  async file(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(Filing) { override, ...filing }: Filing,
    @Caller() caller: Caller,
  ) {
    const about = await this.paperOf(projectId);
    const outcome = await writing(this.core, about, filing.values, caller, (values, as) =>
      this.projects.handle(command('FilePlan', { projectId, ...filing, values }, as, override)),
    );
    return answer(outcome, projectId);
  }

  @Post('corrections')
  @ApiOperation({ summary: '更正实施计划；登记后只更正所填的表，任务不变' })
  async correct(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(PlanCorrection) { override, ...correction }: PlanCorrection,
    @Caller() caller: Caller,
  ) {
    const about = await this.paperOf(projectId);
    const outcome = await writing(this.core, about, correction.values, caller, (values, as) =>
      this.projects.handle(command('CorrectPlan', { projectId, ...correction, values }, as, override)),
    );
    return answer(outcome, projectId);
  }

  @Post('decisions')
  @ApiOperation({ summary: '登记或退回实施计划' })
  async decide(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(PlanDecision) { override, ...decision }: PlanDecision,
    @Caller() caller: Caller,
  ) {
    const deciding = command('DecidePlan', { projectId, ...decision }, caller, override);
    return answer(await this.projects.handle(deciding), projectId);
  }

  private async paperOf(projectId: string): Promise<Writing | undefined> {
    const project = await this.projects.state(streams.registration(projectId));
    if (project.status === 'absent') return undefined;
    const { scheme } = await this.core.schemes.get(project.scheme);
    return { scheme, form: trackOf(scheme, project.track)?.plan?.form, before: project.plan?.values };
  }
}
