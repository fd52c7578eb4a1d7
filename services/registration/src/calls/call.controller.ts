import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id, streams } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { answer, Caller, command, ProblemException, Reader, ZodBody, ZodParam } from '@xmh/platform';
import { Opening } from './call.commands';
import { CALLS, type Calls } from './call.handler';

@Controller('calls')
export class CallController {
  constructor(@Inject(CALLS) private readonly calls: Calls) {}

  @Post()
  @ApiOperation({ summary: '开启申报批次' })
  async open(@ZodBody(Opening) { override, ...opening }: Opening, @Caller() caller: Caller) {
    const callId = derivedId(caller.commandId, 'call');
    return answer(await this.calls.handle(command('OpenCall', { callId, ...opening }, caller, override)), callId);
  }

  /** A call is announced: whoever holds a post may read it. */
  @Get(':callId')
  @ApiOperation({ summary: '申报批次' })
  async one(@ZodParam('callId', Id) callId: string, @Reader() _reader: Reader) {
    const call = await this.calls.state(streams.call(callId));
    if (call.status === 'absent') throw new ProblemException(404, 'call-unknown', '没有这个批次');
    return call;
  }
}
