import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { type Answer, answer, Caller, command, ZodBody, ZodParam } from '@xmh/platform';
import type { z } from 'zod';
import { PROJECTS, type Projects } from '../project/project.handler';
import { ConclusionBody, OverturningBody } from './conclusion.commands';

@ApiTags('考核验收')
@Controller('projects/:id/conclusions')
export class ConclusionController {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  @Post()
  @ApiOperation({ summary: '作出结论；试办时可看各项指标' })
  async conclude(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(ConclusionBody) { override, ...body }: z.infer<typeof ConclusionBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(await this.projects.handle(command('Conclude', { projectId, ...body }, caller, override)), projectId);
  }

  @Post('overturns')
  @ApiOperation({ summary: '推翻结论' })
  async overturn(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(OverturningBody) { override, ...body }: z.infer<typeof OverturningBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(
      await this.projects.handle(command('OverturnConclusion', { projectId, ...body }, caller, override)),
      projectId,
    );
  }
}
