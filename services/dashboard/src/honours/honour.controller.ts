import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { Answers, CORE, mayRead, Reader, type ServiceCore, ZodQuery } from '@xmh/platform';
import { z } from 'zod';
import { callOf } from '../calls/call.source';
import { cardSource } from '../cards/card.source';
import { everyOne } from '../days/everything';
import { dayFor } from '../days/today';
import { namesIn } from '../naming/names';
import { Terms } from '../naming/terms';
import { within } from '../naming/within';
import { commendations, streamOfRecipient } from './commendation.view';
import { awardsHeld, promotionsHeld } from './honour.answer';
import { Honours } from './honour.schema';

const HonourQuery = z.strictObject({ callId: Id, organisation: Id.optional() });

@ApiTags('获奖名单')
@Controller('honours')
export class HonourController {
  constructor(@Inject(CORE) private readonly core: ServiceCore) {}

  @Get()
  @Answers(Honours)
  @ApiOperation({
    summary: '一个批次的奖项、表彰和推广：按奖次',
    description: mayRead.scope,
  })
  async honours(
    @ZodQuery(HonourQuery) { callId, organisation }: z.infer<typeof HonourQuery>,
    @Reader() reader: Reader,
  ): Promise<Honours> {
    const call = await callOf(this.core, callId, reader);
    const where = { callId, ...within(this.core.directory, reader, organisation) };
    const cards = await everyOne(cardSource(this.core), { ...where, honoured: true }, reader);
    const source = {
      core: this.core,
      view: commendations,
      streamsOf: (one: Parameters<typeof streamOfRecipient>[0]) => [streamOfRecipient(one)],
    };
    const given = await everyOne(source, where, reader);
    const terms = new Terms((await this.core.schemes.get(call.scheme)).scheme);
    const held = { cards, commendations: given };
    const names = await namesIn(
      this.core,
      given.map(({ subject }) => subject),
    );
    return {
      callId,
      asOf: dayFor(this.core, reader),
      awards: awardsHeld(terms, held, names),
      promotions: promotionsHeld(terms, held, names),
    };
  }
}
