import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, Key } from '@xmh/contracts';
import { type Answer, answer, Caller, command, ZodBody, ZodParam } from '@xmh/platform';
import type { z } from 'zod';
import { PROJECTS, type Projects } from '../project/project.handler';
import { ClaimBody, ClaimCorrectionBody, ItemCorrectionBody, VerificationBody } from './item.commands';

@ApiTags('督查')
@Controller('projects/:id')
export class ItemController {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  @Post('claims')
  @ApiOperation({ summary: '任务自报' })
  async claim(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(ClaimBody) { override, ...body }: z.infer<typeof ClaimBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(
      await this.projects.handle(command('ClaimItem', { projectId, ...body }, caller, override)),
      projectId,
    );
  }

  @Post('claims/:item/corrections')
  @ApiOperation({ summary: '更正自报' })
  async correctClaim(
    @ZodParam('id', Id) projectId: string,
    @ZodParam('item', Key) item: string,
    @ZodBody(ClaimCorrectionBody) { override, ...body }: z.infer<typeof ClaimCorrectionBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(
      await this.projects.handle(command('CorrectClaim', { projectId, item, ...body }, caller, override)),
      projectId,
    );
  }

  @Post('verifications')
  @ApiOperation({ summary: '任务核实' })
  async verify(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(VerificationBody) { override, ...body }: z.infer<typeof VerificationBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(
      await this.projects.handle(command('VerifyItem', { projectId, ...body }, caller, override)),
      projectId,
    );
  }

  @Post('verifications/:item/corrections')
  @ApiOperation({ summary: '更正核实' })
  async correct(
    @ZodParam('id', Id) projectId: string,
    @ZodParam('item', Key) item: string,
    @ZodBody(ItemCorrectionBody) { override, ...body }: z.infer<typeof ItemCorrectionBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(
      await this.projects.handle(command('CorrectItem', { projectId, item, ...body }, caller, override)),
      projectId,
    );
  }
}
