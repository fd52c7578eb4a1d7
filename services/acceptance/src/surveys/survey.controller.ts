import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, Key } from '@xmh/contracts';
import { type Answer, answer, Caller, command, ZodBody, ZodParam } from '@xmh/platform';
import type { z } from 'zod';
import { PROJECTS, type Projects } from '../project/project.handler';
import { SurveyBody, SurveyCorrectionBody } from './survey.commands';

@ApiTags('考核验收')
@Controller('projects/:id/surveys')
export class SurveyController {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  @Post()
  @ApiOperation({ summary: '录入问卷计数' })
  async count(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(SurveyBody) { override, ...body }: z.infer<typeof SurveyBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(
      await this.projects.handle(command('CountSurvey', { projectId, ...body }, caller, override)),
      projectId,
    );
  }

  @Post(':survey/corrections')
  @ApiOperation({ summary: '更正问卷计数' })
  async correct(
    @ZodParam('id', Id) projectId: string,
    @ZodParam('survey', Key) survey: string,
    @ZodBody(SurveyCorrectionBody) { override, ...body }: z.infer<typeof SurveyCorrectionBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(
      await this.projects.handle(command('CorrectSurvey', { projectId, survey, ...body }, caller, override)),
      projectId,
    );
  }
}
