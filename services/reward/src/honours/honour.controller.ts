import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import {
  Answers,
  CORE,
  mayRead,
  openedCall,
  ProblemException,
  Reader,
  type ServiceCore,
  ZodQuery,
} from '@xmh/platform';
import { z } from 'zod';
import { AwardLines, awardsOf } from './honour.answer';
import { PromotionLine, promotionsOf } from './promotion.lines';

const HonourQuery = z.strictObject({ callId: Id });

const Honours = z.strictObject({ callId: Id, awards: z.array(AwardLines), promotions: z.array(PromotionLine) });

@ApiTags('荣誉')
@Controller('honours')
export class HonourController {
  constructor(@Inject(CORE) private readonly core: ServiceCore) {}

  @Get()
  @Answers(Honours)
  @ApiOperation({
    summary: '一个批次的奖项、表彰和推广推荐',
    description: `各附所据条款；所据结论或记录已变的表彰注明，由授予者处理。${mayRead.scope}`,
  })
  async honours(
    @ZodQuery(HonourQuery) { callId }: z.infer<typeof HonourQuery>,
    @Reader() reader: Reader,
  ): Promise<z.infer<typeof Honours>> {
    const call = await openedCall(this.core, callId);
    if (!call) throw new ProblemException(404, 'call-unknown', '没有这一批次');
    const { scheme } = await this.core.schemes.get(call.scheme);
    return {
      callId,
      awards: await awardsOf(this.core, scheme, callId, reader),
      promotions: await promotionsOf(this.core, callId, reader),
    };
  }
}
