import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { CommandHandler } from '@xmh/eventing';
import { z } from 'zod';
import { whoMay } from '../api/command-listing';
import { PROCESS, type Process } from '../process/process';
import { answer, type Answer } from '../http/answer';
import { Caller } from '../http/caller';
import { command } from '../http/command';
import { ZodBody } from '../openapi/zod.decorators';
import { platformCore } from '../operations/platform-core';
import { carryOut } from './erase-again';
import { erasureAccess, erasurePlan } from './erasure.plan';

const request = z
  .strictObject({
    refs: z.array(z.uuid()).min(1).max(1000).exactOptional(),
    person: z.uuid().exactOptional(),
    /** Events of the facts whose words and files go. */
    records: z.array(z.uuid()).min(1).max(100).exactOptional(),
    reason: z.string().trim().min(1).max(2000),
  })
  .refine(({ refs, person, records }) => (refs ?? person ?? records) !== undefined, {
    error: '须指明 refs、person 或 records',
  });

@Controller('api/operations/erasures')
export class ErasuresController {
  private readonly handler;

  constructor(@Inject(PROCESS) private readonly process: Process) {
    this.handler = new CommandHandler(platformCore(process), erasurePlan(process.store));
  }

  @Post()
  @ApiOperation({ summary: '销毁个人信息', description: whoMay(erasureAccess.ErasePersonalData) })
  async erase(@ZodBody(request) data: z.output<typeof request>, @Caller() caller: Caller): Promise<Answer> {
    const outcome = await this.handler.handle(command('ErasePersonalData', data, caller));
    if (outcome.kind === 'accepted') await carryOut(this.process, caller.commandId);
    return answer(outcome, caller.commandId);
  }
}
