import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { type Answer, answer, Caller, ZodBody, ZodParam } from '@xmh/platform';
import type { z } from 'zod';
import { JudgementBody, JudgementCorrectionBody } from './judgement.commands';
import { JUDGEMENTS, type Judgements } from './judgement.papers';

@ApiTags('考核验收')
@Controller('projects/:id/judgements')
export class JudgementController {
  constructor(@Inject(JUDGEMENTS) private readonly judgements: Judgements) {}

  @Post()
  @ApiOperation({ summary: '定性评价' })
  async file(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(JudgementBody) { override, ...body }: z.infer<typeof JudgementBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const data = { projectId, ...body };
    return answer(await this.judgements.send({ type: 'FileJudgement', data }, caller, override), projectId);
  }

  @Post('corrections')
  @ApiOperation({ summary: '更正定性评价' })
  async correct(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(JudgementCorrectionBody) { override, ...body }: z.infer<typeof JudgementCorrectionBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const data = { projectId, ...body };
    return answer(await this.judgements.send({ type: 'CorrectJudgement', data }, caller, override), projectId);
  }
}
