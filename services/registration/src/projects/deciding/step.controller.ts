import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id, streams } from '@xmh/contracts';
import { answer, Caller, command, CORE, type ServiceCore, ZodBody, ZodParam } from '@xmh/platform';
import { stepOf } from '@xmh/scheme';
import { type Writing, writing } from '../../papers/sensitive-words';
import { PROJECTS, type Projects } from '../project.handler';
import { StepDecision } from './step.commands';

@Controller('projects/:projectId/decisions')
export class StepController {
  constructor(
    @Inject(PROJECTS) private readonly projects: Projects,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  @Post()
  @ApiOperation({ summary: '就一个环节作出决定' })
  async decide(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(StepDecision) { override, ...decision }: StepDecision,
    @Caller() caller: Caller,
  ) {
    const about = await this.paperOf(projectId, decision.step);
    const outcome = await writing(this.core, about, decision.values, caller, (values, as) =>
      this.projects.handle(command('DecideStep', { projectId, ...decision, values }, as, override)),
    );
    return answer(outcome, projectId);
  }

  private async paperOf(projectId: string, step: string): Promise<Writing | undefined> {
    const project = await this.projects.state(streams.registration(projectId));
    if (project.status === 'absent') return undefined;
    const { scheme } = await this.core.schemes.get(project.scheme);
    return { scheme, form: stepOf(scheme, project.route, step)?.form };
  }
}
