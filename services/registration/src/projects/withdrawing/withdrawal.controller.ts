import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { answer, Caller, command, ZodBody, ZodParam } from '@xmh/platform';
import { PROJECTS, type Projects } from '../project.handler';
import { Withdrawal } from './withdrawal.commands';

@Controller('projects')
export class WithdrawalController {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  @Post(':projectId/withdrawals')
  @ApiOperation({ summary: '撤回申报或项目' })
  async withdraw(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(Withdrawal) { override, ...withdrawal }: Withdrawal,
    @Caller() caller: Caller,
  ) {
    const withdrawing = command('WithdrawProject', { projectId, ...withdrawal }, caller, override);
    return answer(await this.projects.handle(withdrawing), projectId);
  }

  @Post(':projectId/revocations')
  @ApiOperation({ summary: '撤销立项' })
  async revoke(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(Withdrawal) { override, ...withdrawal }: Withdrawal,
    @Caller() caller: Caller,
  ) {
    const revoking = command('RevokeEstablishment', { projectId, ...withdrawal }, caller, override);
    return answer(await this.projects.handle(revoking), projectId);
  }
}
