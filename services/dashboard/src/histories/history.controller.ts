import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { CORE, Reader, type ServiceCore, ZodParam } from '@xmh/platform';
import { cardSource } from '../cards/card.source';
import { documentOf } from '../days/document';
import { namesIn, type Named, organisationNamed } from '../naming/names';
import { historyOf } from './history';
import type { Told } from './renderer';

interface History {
  readonly projectId: string;
  readonly title: string;
  readonly organisation: Named;
  readonly sentences: readonly Told[];
}

@ApiTags('历史')
@Controller('histories')
export class HistoryController {
  constructor(@Inject(CORE) private readonly core: ServiceCore) {}

  @Get(':projectId')
  @ApiOperation({
    summary: '项目的全部经过，逐条成句',
    description:
      '本单位、各级上级和方案制定单位有岗位的人；涉及个人的内容只有本单位和方案制定单位的人看得到，其他人见“（略）”。',
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
