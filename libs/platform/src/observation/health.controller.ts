import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { mayRead } from '../api/may-read';
import { Answers } from '../openapi/zod.decorators';
import { PROCESS, type Process } from '../process/process';
import { Public } from '../sessions/public.decorator';
import { Health, healthOf } from './health';

@Public()
@Controller()
export class HealthController {
  constructor(@Inject(PROCESS) private readonly process: Process) {}

  @Get('health/live')
  @Answers(z.strictObject({ status: z.literal('ok') }))
  @ApiOperation({ summary: '进程是否活着', description: mayRead.anyone })
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Answers(Health)
  @Answers(Health, 503)
  @ApiOperation({ summary: '能否办理：事件库、组织信息、视图、反应', description: mayRead.anyone })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await healthOf(this.process);
    if (health.status !== 'ok') void reply.status(503);
    return health;
  }

  @Get('metrics')
  @ApiProduces('text/plain')
  @Answers(z.string())
  @ApiOperation({ summary: '运行指标（Prometheus）', description: mayRead.anyone })
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { metrics, directory } = this.process;
    const { standings } = await healthOf(this.process);
    void reply.header('content-type', metrics.contentType);
    return metrics.text(standings, directory.lagSeconds());
  }
}
