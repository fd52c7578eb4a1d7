import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { Answers, CORE, inScope, mayRead, Reader, type ServiceCore, ZodParam } from '@xmh/platform';
import { cardSource } from '../cards/card.source';
import { callOf } from '../calls/call.source';
import { documentOf, unknown } from '../days/document';
import { namesIn, organisationNamed } from '../naming/names';
import { callHistoryOf, historyOf } from './history';
import { CallHistory, History } from './told.schema';

@ApiTags('历史')
@Controller('histories')
export class HistoryController {
  constructor(@Inject(CORE) private readonly core: ServiceCore) {}

  @Get('calls/:callId')
  @Answers(CallHistory)
  @ApiOperation({
    summary: '申报批次的全部经过，逐条成句',
    description: `开启、目录、下达、整批审批、截止、例外。${mayRead.issuer}`,
  })
  async call(@ZodParam('callId', Id) callId: string, @Reader() reader: Reader): Promise<CallHistory> {
    const call = await callOf(this.core, callId, reader);
    if (!inScope(reader.scope, call.path)) return unknown();
    const names = await namesIn(this.core, []);
    const issuer = organisationNamed(names, call.issuer);
    return { callId, name: call.name, issuer, sentences: await callHistoryOf(this.core, call, reader) };
  }

  @Get(':projectId')
  @Answers(History)
  @ApiOperation({
    summary: '项目的全部经过，逐条成句',
    description: `${mayRead.subject}涉及个人的内容只有本单位和方案制定单位的人看得到，其他人见“（略）”。`,
  })
  async history(@ZodParam('projectId', Id) projectId: string, @Reader() reader: Reader): Promise<History> {
    const card = await documentOf(cardSource(this.core), projectId, reader);
    const names = await namesIn(this.core, card.organisation);
    return {
      projectId,
      title: card.title,
      organisation: organisationNamed(names, card.organisation),
      sentences: await historyOf(this.core, card, reader),
    };
  }
}
