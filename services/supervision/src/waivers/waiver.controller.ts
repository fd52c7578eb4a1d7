import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { type Answer, answer, Caller, command, whoMay, ZodBody, ZodParam } from '@xmh/platform';
import type { z } from 'zod';
import { PROJECTS, type Projects } from '../project/project.handler';
import { WaiverBody } from './waiver.commands';
import { waiverAccess } from './waiver.decider';

@ApiTags('督查')
@Controller('projects/:id/waivers')
export class WaiverController {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  @Post()
  @ApiOperation({ summary: '准予例外', description: whoMay(waiverAccess.WaiveArticle) })
  async waive(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(WaiverBody) body: z.infer<typeof WaiverBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(await this.projects.handle(command('WaiveArticle', { projectId, ...body }, caller)), projectId);
  }
}
