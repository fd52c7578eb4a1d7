import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, Key } from '@xmh/contracts';
import { Answers, CORE, mayRead, Reader, type ServiceCore, ZodParam, ZodQuery } from '@xmh/platform';
import { z } from 'zod';
import { documentOf } from '../days/document';
import { listed as listedOf, type Listed, listOf, pageable } from '../days/list';
import { within } from '../naming/within';
import { Card, cardsAnswered } from './card.answer';
import { cardSource } from './card.source';

const CardQuery = z.strictObject({
  callId: Id.optional(),
  track: Key.optional(),
  stage: z.enum(['drafted', 'issued', 'declared', 'returned', 'out', 'withdrawn', 'established', 'closed']).optional(),
  organisation: Id.optional(),
  ...pageable(['title', 'track', 'stage', 'path', 'declaredOn', 'establishedOn']),
});

@ApiTags('项目卡')
@Controller('cards')
export class CardController {
  constructor(@Inject(CORE) private readonly core: ServiceCore) {}

  @Get()
  @Answers(listedOf(Card))
  @ApiOperation({
    summary: '项目卡列表',
    description: `organisation：该单位及其所属各单位；asOf 须与 callId 同用。${mayRead.scope}`,
  })
  async cards(
    @ZodQuery(CardQuery) { organisation, callId, track, stage, ...order }: z.infer<typeof CardQuery>,
    @Reader() reader: Reader,
  ): Promise<Listed<Card>> {
    const where = { callId, track, stage, ...within(this.core.directory, reader, organisation) };
    const listed = await listOf(cardSource(this.core), { where, ...order }, reader);
    return { ...listed, items: await cardsAnswered(this.core, listed.items) };
  }

  @Get(':id')
  @Answers(Card)
  @ApiOperation({ summary: '项目卡', description: mayRead.subject })
  async card(@ZodParam('id', Id) id: string, @Reader() reader: Reader): Promise<Card | undefined> {
    const document = await documentOf(cardSource(this.core), id, reader);
    return (await cardsAnswered(this.core, [document]))[0];
  }
}
