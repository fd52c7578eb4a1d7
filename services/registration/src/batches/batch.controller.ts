import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id, streams, WaiverBody } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import {
  answer,
  Answers,
  Caller,
  command,
  CORE,
  inScope,
  mayRead,
  ProblemException,
  Reader,
  type ServiceCore,
  ZodBody,
  ZodParam,
} from '@xmh/platform';
import { CALLS, type Calls } from '../calls/call.handler';
import { stateAsOf } from '../days/state-as-of';
import { type Writing, writing } from '../papers/sensitive-words';
import { BatchCorrection, BatchDecision, Preparation } from './batch.commands';
import { batchDecider } from './batch.decider';
import { BATCHES, type Batches, stepOn } from './batch.handler';
import { KnownBatch, paperOf } from './batch.state';

@Controller('batches')
export class BatchController {
  constructor(
    @Inject(BATCHES) private readonly batches: Batches,
    @Inject(CALLS) private readonly calls: Calls,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  @Post()
  @ApiOperation({ summary: '编成整批办理的计划' })
  async prepare(@ZodBody(Preparation) { override, ...preparation }: Preparation, @Caller() caller: Caller) {
    const batchId = derivedId(caller.commandId, 'batch');
    const about = await this.paperOf(preparation);
    const outcome = await writing(this.core, about, preparation.values, caller, (values, as) =>
      this.batches.handle(command('PrepareBatch', { batchId, ...preparation, values }, as, override)),
    );
    return answer(outcome, batchId);
  }

  @Post(':batchId/decisions')
  @ApiOperation({ summary: '就整个计划作出决定' })
  async decide(
    @ZodParam('batchId', Id) batchId: string,
    @ZodBody(BatchDecision) { override, ...decision }: BatchDecision,
    @Caller() caller: Caller,
  ) {
    const batch = await this.batches.state(streams.batch(batchId));
    const about = batch.status === 'absent' ? undefined : await this.paperOf(batch);
    const outcome = await writing(this.core, about, decision.values, caller, (values, as) =>
      this.batches.handle(command('DecideBatch', { batchId, ...decision, values }, as, override)),
    );
    return answer(outcome, batchId);
  }

  @Post(':batchId/corrections')
  @ApiOperation({ summary: '更正整批计划所填的表' })
  async correct(
    @ZodParam('batchId', Id) batchId: string,
    @ZodBody(BatchCorrection) { override, ...correction }: BatchCorrection,
    @Caller() caller: Caller,
  ) {
    const batch = await this.batches.state(streams.batch(batchId));
    const about = batch.status === 'absent' ? undefined : await this.paperOf({ ...batch, ...paperOf(batch) });
    const outcome = await writing(this.core, about, correction.values, caller, (values, as) =>
      this.batches.handle(command('CorrectBatch', { batchId, ...correction, values }, as, override)),
    );
    return answer(outcome, batchId);
  }

  @Post(':batchId/waivers')
  @ApiOperation({ summary: '准予或收回整批计划的例外' })
  async waive(
    @ZodParam('batchId', Id) batchId: string,
    @ZodBody(WaiverBody) { subject = batchId, ...waiver }: WaiverBody,
    @Caller() caller: Caller,
  ) {
    const waiving = command('WaiveOnBatch', { batchId, subject, ...waiver }, caller);
    return answer(await this.batches.handle(waiving), batchId);
  }

  @Get(':batchId')
  @Answers(KnownBatch)
  @ApiOperation({ summary: '整批办理的计划', description: mayRead.issuer })
  async one(@ZodParam('batchId', Id) batchId: string, @Reader() { scope, asOf }: Reader) {
    const stream = streams.batch(batchId);
    const batch =
      asOf === undefined ? await this.batches.state(stream) : await stateAsOf(this.core, batchDecider, stream, asOf);
    if (batch.status === 'absent' || !inScope(scope, batch.issuer.path)) {
      throw new ProblemException(404, 'batch-unknown', '没有这个计划');
    }
    return batch;
  }

  private async paperOf(plan: {
    readonly callId: string;
    readonly route: string;
    readonly step: string;
    readonly status?: string;
    readonly values: Writing['before'];
  }): Promise<Writing | undefined> {
    const call = await this.calls.state(streams.call(plan.callId));
    if (call.status === 'absent') return undefined;
    const { scheme } = await this.core.schemes.get(call.scheme);
    const before = plan.status === undefined ? undefined : plan.values;
    return { scheme, form: stepOn(scheme, plan.route, plan.step)?.form, before };
  }
}
