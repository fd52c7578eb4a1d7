import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { Answers, CORE, mayRead, Reader, type ServiceCore, ZodParam, ZodQuery } from '@xmh/platform';
import { z } from 'zod';
import { documentOf } from '../days/document';
import { paging } from '../days/list';
import { rankingAnswered } from './ranking.answer';
import { Ranking } from './ranking.schema';
import { rankingSource } from './ranking.source';

const RankingQuery = z.strictObject({ ...paging, size: paging.size.default(200) });

@ApiTags('排名')
@Controller('rankings')
export class RankingController {
  constructor(@Inject(CORE) private readonly core: ServiceCore) {}

  @Get(':roundId')
  @Answers(Ranking)
  @ApiOperation({ summary: '评奖排名', description: mayRead.issuer })
  async ranking(
    @ZodParam('roundId', Id) roundId: string,
    @ZodQuery(RankingQuery) page: z.infer<typeof RankingQuery>,
    @Reader() reader: Reader,
  ): Promise<Ranking> {
    return rankingAnswered(this.core, await documentOf(rankingSource(this.core), roundId, reader), page, reader);
  }
}
