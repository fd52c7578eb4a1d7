import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { CommandHandler, dayOf, type EventOf, morningOf } from '@xmh/eventing';
import { type AdvanceClock, type ClockAdvanced, clockPlan, type ClockState } from '@xmh/messaging';
import { z } from 'zod';
import { whoMay } from '../api/command-listing';
import { mayRead } from '../api/may-read';
import { PROCESS, type Process } from '../process/process';
import { answer } from '../http/answer';
import { Caller } from '../http/caller';
import { command } from '../http/command';
import { ProblemException } from '../problems/problem';
import { Answers, ZodBody } from '../openapi/zod.decorators';
import { administratorOf } from './administrator';
import { platformCore } from './platform-core';

const request = z.strictObject({ to: z.iso.date() });

const ClockAnswer = z.strictObject({ now: z.iso.datetime(), today: z.iso.date() });
type ClockAnswer = z.infer<typeof ClockAnswer>;

/** Exists only where the store was born simulated. */
@Controller('api/clock')
export class ClockController {
  private readonly handler: CommandHandler<AdvanceClock, EventOf<typeof ClockAdvanced>, ClockState, undefined>;

  constructor(@Inject(PROCESS) private readonly process: Process) {
    this.handler = new CommandHandler(platformCore(process), clockPlan);
  }

  @Get()
  @Answers(ClockAnswer)
  @ApiOperation({ summary: '模拟时钟现在的时间', description: mayRead.session })
  now(): ClockAnswer {
    const now = this.process.clock.now();
    return { now, today: dayOf(now) };
  }

  @Post()
  @HttpCode(200)
  @Answers(ClockAnswer)
  @ApiOperation({
    summary: '拨动模拟时钟，逐日办理到期事项',
    description: `先等各项反应和视图跟上。${whoMay(clockPlan.access.AdvanceClock)}`,
  })
  async advance(@ZodBody(request) { to }: z.output<typeof request>, @Caller() caller: Caller): Promise<ClockAnswer> {
    administratorOf(caller.person, this.process.directory);
    const { clock, days } = this.process;
    const today = dayOf(clock.now());
    if (to < today) throw new ProblemException(409, 'clock-backwards', `模拟时钟只能向前，现在是 ${today}`);
    if (to > today) answer(await this.handler.handle(command('AdvanceClock', { to: morningOf(to) }, caller)), to);
    if (!caller.rehearse) await days?.advance(to > today ? morningOf(to) : clock.now());
    return this.now();
  }
}
