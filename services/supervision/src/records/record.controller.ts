import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { type Answer, answer, Caller, ZodBody, ZodParam } from '@xmh/platform';
import type { z } from 'zod';
import { PAPERS, type Papers } from '../project/project.papers';
import { RecordBody, RecordCorrectionBody } from './record.commands';
import { recordIdOf } from './record.decider';

@ApiTags('督查')
@Controller('projects/:id/records')
export class RecordController {
  constructor(@Inject(PAPERS) private readonly papers: Papers) {}

  @Post()
  @ApiOperation({ summary: '登记记录' })
  async file(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(RecordBody) { override, ...body }: z.infer<typeof RecordBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const outcome = await this.papers.send({ type: 'FileRecord', data: { projectId, ...body } }, caller, override);
    return answer(outcome, recordIdOf(caller.commandId));
  }

  @Post(':recordId/corrections')
  @ApiOperation({ summary: '更正记录' })
  async correct(
    @ZodParam('id', Id) projectId: string,
    @ZodParam('recordId', Id) recordId: string,
    @ZodBody(RecordCorrectionBody) { override, ...body }: z.infer<typeof RecordCorrectionBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(
      await this.papers.send({ type: 'CorrectRecord', data: { projectId, recordId, ...body } }, caller, override),
      recordId,
    );
  }
}
