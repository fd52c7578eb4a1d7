import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id, streams } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { answer, Caller, command, inScope, ProblemException, Reader, ZodBody, ZodParam } from '@xmh/platform';
import { BatchDecision, Preparation } from './batch.commands';
import { BATCHES, type Batches } from './batch.handler';

@Controller('batches')
export class BatchController {
  constructor(@Inject(BATCHES) private readonly batches: Batches) {}

  @Post()
  @ApiOperation({ summary: '编成整批办理的计划' })
  async prepare(@ZodBody(Preparation) { override, ...preparation }: Preparation, @Caller() caller: Caller) {
    const batchId = derivedId(caller.commandId, 'batch');
    const preparing = command('PrepareBatch', { batchId, ...preparation }, caller, override);
    return answer(await this.batches.handle(preparing), batchId);
  }

  @Post(':batchId/decisions')
  @ApiOperation({ summary: '就整个计划作出决定' })
  async decide(
    @ZodParam('batchId', Id) batchId: string,
    @ZodBody(BatchDecision) { override, ...decision }: BatchDecision,
    @Caller() caller: Caller,
  ) {
    const deciding = command('DecideBatch', { batchId, ...decision }, caller, override);
    return answer(await this.batches.handle(deciding), batchId);
  }

  @Get(':batchId')
  @ApiOperation({ summary: '整批办理的计划' })
  async one(@ZodParam('batchId', Id) batchId: string, @Reader() { scope }: Reader) {
    const batch = await this.batches.state(streams.batch(batchId));
    if (batch.status === 'absent' || !inScope(scope, batch.issuer.path)) {
      throw new ProblemException(404, 'batch-unknown', '没有这个计划');
    }
    return batch;
  }
}
