import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { answer, Caller, command, ZodBody, ZodParam } from '@xmh/platform';
import { PROJECTS, type Projects } from '../project.handler';
import { Draft, Revision, Withdrawal } from './declaration.commands';

@Controller('projects')
export class DeclarationController {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  @Post()
  @ApiOperation({ summary: '起草申报' })
  async draft(@ZodBody(Draft) { override, ...draft }: Draft, @Caller() caller: Caller) {
    const projectId = derivedId(caller.commandId, 'project');
    const drafting = command('DraftDeclaration', { projectId, ...draft }, caller, override);
    return answer(await this.projects.handle(drafting), projectId);
  }

  @Post(':projectId/revisions')
  @ApiOperation({ summary: '修改申报' })
  async revise(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(Revision) { override, ...revision }: Revision,
    @Caller() caller: Caller,
  ) {
    const revising = command('ReviseDeclaration', { projectId, ...revision }, caller, override);
    return answer(await this.projects.handle(revising), projectId);
  }

  @Post(':projectId/withdrawals')
  @ApiOperation({ summary: '撤回申报' })
  async withdraw(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(Withdrawal) { override, ...withdrawal }: Withdrawal,
    @Caller() caller: Caller,
  ) {
    const withdrawing = command('WithdrawDeclaration', { projectId, ...withdrawal }, caller, override);
    return answer(await this.projects.handle(withdrawing), projectId);
  }
}
