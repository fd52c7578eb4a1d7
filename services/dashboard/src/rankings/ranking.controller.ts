import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, streams } from '@xmh/contracts';
import { CORE, Reader, type ServiceCore, ZodParam } from '@xmh/platform';
import { documentOf } from '../days/document';
import { rankingAnswered } from './ranking.answer';
import { rankings } from './ranking.view';

@ApiTags('排名')
@Controller('rankings')
export class RankingController {
  constructor(@Inject(CORE) private readonly core: ServiceCore) {}

  @Get(':roundId')
  @ApiOperation({ summary: '评奖排名', description: '方案制定单位及其各级上级有岗位的人。' })
  async ranking(@ZodParam('roundId', Id) roundId: string, @Reader() reader: Reader): Promise<object> {
    const source = { core: this.core, view: rankings, streamsOf: () => [streams.round(roundId)] };
    return rankingAnswered(this.core, await documentOf(source, roundId, reader), reader);
  }
}
