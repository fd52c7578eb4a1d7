import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { answer, Caller, command, ZodBody, ZodParam } from '@xmh/platform';
import { PROJECTS, type Projects } from '../project.handler';
import { Naming } from './responsible.commands';

@Controller('projects/:projectId/responsibles')
export class ResponsibleController {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  @Post()
  @ApiOperation({ summary: '确定责任人' })
  async name(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(Naming) { override, ...naming }: Naming,
    @Caller() caller: Caller,
  ) {
    return answer(
      await this.projects.handle(command('NameResponsible', { projectId, ...naming }, caller, override)),
      projectId,
    );
  }
}
