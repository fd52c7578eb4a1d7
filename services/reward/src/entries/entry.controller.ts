import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { streams } from '@xmh/contracts';
import {
  type Answer,
  answer,
  Caller,
  command,
  inScope,
  ProblemException,
  Reader,
  whoMay,
  ZodBody,
  ZodParam,
} from '@xmh/platform';
import { z } from 'zod';
import { PrizeWithdrawal } from './entry.commands';
import { entryAccess } from './entry.decider';
import { ENTRY_HANDLER, type EntryHandler } from './entry.handler';
import type { Entry } from './entry.state';

const Id = z.uuid();

@ApiTags('参评项目')
@Controller('projects')
export class EntryController {
  constructor(@Inject(ENTRY_HANDLER) private readonly entries: EntryHandler) {}

  @Post(':id/prizes/withdrawals')
  @ApiOperation({ summary: '撤销奖项', description: whoMay(entryAccess.WithdrawPrize) })
  async withdraw(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(PrizeWithdrawal) { override, ...body }: z.infer<typeof PrizeWithdrawal>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(
      await this.entries.handle(command('WithdrawPrize', { projectId, ...body }, caller, override)),
      projectId,
    );
  }

  @Get(':id')
  @ApiOperation({ summary: '项目的参评与获奖', description: '本单位及各级上级有岗位的人。' })
  async entry(@ZodParam('id', Id) projectId: string, @Reader() reader: Reader): Promise<Entry> {
    const entry = await this.entries.state(streams.reward(projectId));
    if (entry.status === 'absent' || !inScope(reader.scope, entry.project.organisation.path)) {
      throw new ProblemException(404, 'entry-absent', '该项目没有参评');
    }
    return entry;
  }
}
