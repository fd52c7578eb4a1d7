import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { answer, Caller, command, ZodBody, ZodParam } from '@xmh/platform';
import { PROJECTS, type Projects } from '../project.handler';
import { StepDecision } from './step.commands';

@Controller('projects/:projectId/decisions')
export class StepController {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  @Post()
  @ApiOperation({ summary: '就一个环节作出决定' })
  async decide(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(StepDecision) { override, ...decision }: StepDecision,
    @Caller() caller: Caller,
  ) {
    const deciding = command('DecideStep', { projectId, ...decision }, caller, override);
    return answer(await this.projects.handle(deciding), projectId);
  }
}
