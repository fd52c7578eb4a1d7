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
  mayRead,
  ProblemException,
  Reader,
  type ServiceCore,
  ZodBody,
  ZodParam,
} from '@xmh/platform';
import { stateAsOf } from '../days/state-as-of';
import { Opening } from './call.commands';
import { callDecider } from './call.decider';
import { CALLS, type Calls } from './call.handler';
import { KnownCall } from './call.state';

@Controller('calls')
export class CallController {
  constructor(
    @Inject(CALLS) private readonly calls: Calls,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  @Post()
  @ApiOperation({ summary: '开启申报批次' })
  async open(@ZodBody(Opening) { override, ...opening }: Opening, @Caller() caller: Caller) {
    const callId = derivedId(caller.commandId, 'call');
    return answer(await this.calls.handle(command('OpenCall', { callId, ...opening }, caller, override)), callId);
  }

  @Post(':callId/waivers')
  @ApiOperation({ summary: '准予或收回批次的例外' })
  async waive(
    @ZodParam('callId', Id) callId: string,
    @ZodBody(WaiverBody) { subject = callId, ...waiver }: WaiverBody,
    @Caller() caller: Caller,
  ) {
    const waiving = command('WaiveOnCall', { callId, subject, ...waiver }, caller);
    return answer(await this.calls.handle(waiving), callId);
  }

  /** A call is announced: whoever holds a post may read it. */
  @Get(':callId')
  @Answers(KnownCall)
  @ApiOperation({ summary: '申报批次', description: mayRead.post })
  async one(@ZodParam('callId', Id) callId: string, @Reader() { asOf }: Reader) {
    const stream = streams.call(callId);
    const call =
      asOf === undefined ? await this.calls.state(stream) : await stateAsOf(this.core, callDecider, stream, asOf);
    if (call.status === 'absent') throw new ProblemException(404, 'call-unknown', '没有这个批次');
    const { closedAt: _position, ...shown } = call;
    return shown;
  }
}
