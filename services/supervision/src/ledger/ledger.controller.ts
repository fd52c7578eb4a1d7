import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { type Answer, answer, Caller, command, ZodBody, ZodParam } from '@xmh/platform';
import type { z } from 'zod';
import { PROJECTS, type Projects } from '../project/project.handler';
import { KeeperBody, OpeningBody } from './ledger.commands';

@ApiTags('督查')
@Controller('projects/:id')
export class LedgerController {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  @Post('keepers')
  @ApiOperation({ summary: '确定专人' })
  async name(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(KeeperBody) { override, ...body }: z.infer<typeof KeeperBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(
      await this.projects.handle(command('NameKeeper', { projectId, ...body }, caller, override)),
      projectId,
    );
  }

  @Post('openings')
  @ApiOperation({ summary: '建立台账' })
  async open(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(OpeningBody) { override, ...body }: z.infer<typeof OpeningBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(
      await this.projects.handle(command('OpenLedger', { projectId, ...body }, caller, override)),
      projectId,
    );
  }
}
