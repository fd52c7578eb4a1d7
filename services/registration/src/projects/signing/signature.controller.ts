import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { answer, Caller, command, ZodBody, ZodParam } from '@xmh/platform';
import { PROJECTS, type Projects } from '../project.handler';
import { Signing } from './signature.commands';

@Controller('projects/:projectId/signatures')
export class SignatureController {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  @Post()
  @ApiOperation({ summary: '签字' })
  async sign(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(Signing) { override, ...signing }: Signing,
    @Caller() caller: Caller,
  ) {
    return answer(
      await this.projects.handle(command('SignPaper', { projectId, ...signing }, caller, override)),
      projectId,
    );
  }
}
