import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { PersonalDataErased } from '@xmh/contracts';
import { CommandHandler, type EventOf } from '@xmh/eventing';
import { z } from 'zod';
import { whoMay } from '../api/command-listing';
import { PROCESS, type Process } from '../process/process';
import { answer, type Answer } from '../http/answer';
import { Caller } from '../http/caller';
import { command } from '../http/command';
import { ZodBody } from '../openapi/zod.decorators';
import { platformCore } from './platform-core';
import { erase } from './erase-again';
import { erasureAccess, type ErasureCommand, erasurePlan } from './erasure.plan';

const request = z
  .strictObject({
    refs: z.array(z.uuid()).min(1).max(1000).exactOptional(),
    person: z.uuid().exactOptional(),
    reason: z.string().trim().min(1).max(2000),
  })
  .refine(({ refs, person }) => refs !== undefined || person !== undefined, { error: '须指明 refs 或 person' });

@Controller('api/operations/erasures')
export class ErasuresController {
  private readonly handler: CommandHandler<ErasureCommand, EventOf<typeof PersonalDataErased>, undefined, undefined>;

  constructor(@Inject(PROCESS) private readonly process: Process) {
    this.handler = new CommandHandler(platformCore(process), erasurePlan);
  }

  @Post()
  @ApiOperation({ summary: '销毁个人信息', description: whoMay(erasureAccess.ErasePersonalData) })
  async erase(@ZodBody(request) data: z.output<typeof request>, @Caller() caller: Caller): Promise<Answer> {
    const outcome = await this.handler.handle(command('ErasePersonalData', data, caller));
    if (outcome.kind === 'accepted') await erase(data, this.process.registers);
    return answer(outcome, caller.commandId);
  }
}
