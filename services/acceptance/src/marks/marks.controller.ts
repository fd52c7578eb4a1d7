import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, Key } from '@xmh/contracts';
import { type Answer, answer, Caller, command, ZodBody, ZodParam } from '@xmh/platform';
import type { z } from 'zod';
import { PROJECTS, type Projects } from '../project/project.handler';
import { MarksBody, MarksCorrectionBody } from './marks.commands';

@ApiTags('考核验收')
@Controller('projects/:id/marks')
export class MarksController {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  @Post()
  @ApiOperation({ summary: '评分' })
  async give(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(MarksBody) { override, ...body }: z.infer<typeof MarksBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(
      await this.projects.handle(command('GiveMarks', { projectId, ...body }, caller, override)),
      projectId,
    );
  }

  @Post(':sheet/corrections')
  @ApiOperation({ summary: '更正评分' })
  async correct(
    @ZodParam('id', Id) projectId: string,
    @ZodParam('sheet', Key) sheet: string,
    @ZodBody(MarksCorrectionBody) { override, ...body }: z.infer<typeof MarksCorrectionBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(
      await this.projects.handle(command('CorrectMarks', { projectId, sheet, ...body }, caller, override)),
      projectId,
    );
  }
}
