import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PROCESS, type Process } from '../process/process';
import { Public } from '../sessions/public.decorator';
import { type Health, healthOf } from './health';

@Public()
@Controller()
export class HealthController {
  constructor(@Inject(PROCESS) private readonly process: Process) {}

  @Get('health/live')
  @ApiOperation({ summary: '进程是否活着' })
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @ApiOperation({ summary: '能否办理：事件库、组织信息、视图、反应' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await healthOf(this.process);
    if (health.status !== 'ok') void reply.status(503);
    return health;
  }

  @Get('metrics')
  @ApiOperation({ summary: '运行指标（Prometheus）' })
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { metrics, directory } = this.process;
    const { standings } = await healthOf(this.process);
    void reply.header('content-type', metrics.contentType);
    return metrics.text(standings, directory.lagSeconds());
  }
}
