import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { type Answer, answer, Caller, ZodBody, ZodParam } from '@xmh/platform';
import type { z } from 'zod';
import { PAPERS, type Papers } from '../project/project.papers';
import { CheckBody, CheckCorrectionBody } from './check.commands';
import { checkIdOf } from './check.decider';

@ApiTags('督查')
@Controller('projects/:id/checks')
export class CheckController {
  constructor(@Inject(PAPERS) private readonly papers: Papers) {}

  @Post()
  @ApiOperation({ summary: '登记督查' })
  async record(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(CheckBody) { override, ...body }: z.infer<typeof CheckBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const outcome = await this.papers.send({ type: 'RecordCheck', data: { projectId, ...body } }, caller, override);
    return answer(outcome, checkIdOf(caller.commandId));
  }

  @Post(':checkId/corrections')
  @ApiOperation({ summary: '更正督查' })
  async correct(
    @ZodParam('id', Id) projectId: string,
    @ZodParam('checkId', Id) checkId: string,
    @ZodBody(CheckCorrectionBody) { override, ...body }: z.infer<typeof CheckCorrectionBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(
      await this.papers.send({ type: 'CorrectCheck', data: { projectId, checkId, ...body } }, caller, override),
      checkId,
    );
  }
}
