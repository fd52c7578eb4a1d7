import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { CORE, Reader, type ServiceCore, ZodQuery } from '@xmh/platform';
import { z } from 'zod';
import { cardSource } from '../cards/card.source';
import { allOf, thatDay } from '../days/list';
import { type AwardHonours, honoursAnswered } from './honour.answer';

const HonourQuery = z.strictObject({ callId: Id });

interface Honours {
  readonly callId: string;
  readonly awards: readonly AwardHonours[];
}

@ApiTags('获奖名单')
@Controller('honours')
export class HonourController {
  constructor(@Inject(CORE) private readonly core: ServiceCore) {}

  @Get()
  @ApiOperation({ summary: '一个批次的获奖名单，按奖次', description: '只列看得到的项目。' })
  async honours(
    @ZodQuery(HonourQuery) { callId }: z.infer<typeof HonourQuery>,
    @Reader() reader: Reader,
  ): Promise<Honours> {
    const source = cardSource(this.core);
    const documents =
      reader.asOf === undefined
        ? (await allOf(source, { callId, honoured: true }, reader.scope)).map(({ document }) => document)
        : [...(await thatDay(source, { callId }, reader)).values()].filter(({ honoured }) => honoured);
    return { callId, awards: await honoursAnswered(this.core, documents) };
  }
}
